import { site } from '../playbook/site.ts';

// What stands in the head of every page itself. `astro.config.mjs` puts the hashes of both into the
// content security policy.

/**
 * Runs before anything is drawn, so that a chosen theme never flashes; tells the styles when a page of
 * the book came before, which has brought the type (`bring-type.ts`), or the copy lies on the reader’s own disk, and when the address leads to a
 * place, above which nothing may be left for later (`draw-rest.ts`).
 */
export const scriptFirst =
	"{const d=document.documentElement.dataset;try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}if(document.referrer.startsWith(location.origin+'/')&&!navigator.connection?.saveData||location.protocol==='file:')d.type='';if(location.hash)d.drawn=''}";

/** The accent of this edition, outside of all layers so that it holds before the book’s own. */
const accent = site.accent
	? `:root{--color-accent:light-dark(${site.accent.light},${site.accent.dark})}`
	: '';

/** Names the order of the layers before any style of a component can, whatever the bundler does. */
export const layersFirst = `@layer reset,tokens,base,prose,components,print;${accent}`;
