import { site } from '../model/site.ts';

// What stands in the head of every page itself. `astro.config.mjs` puts the hashes of both into the
// content security policy.

// A chosen theme never flashes.
const theme =
	"try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}";

// A narrow screen has the type of its system until a page has brought ours (`tokens.css`): for the
// next page, since nobody waits for it, and not for readers who save data.
const type =
	"if(!navigator.connection?.saveData){if(document.referrer.startsWith(location.origin+'/')||location.protocol==='file:')d.type='';" +
	"else if(innerWidth<768)addEventListener('load',()=>document.fonts.forEach(f=>f.load().catch(()=>{})))}";

// Above the place that an address leads to, nothing may be left for later (`draw-rest.ts`), nor may
// the guide open with more than its result shows.
const place = "if(location.hash)d.drawn=d.linked=''";

/** Runs before anything is drawn. */
export const scriptFirst = `{const d=document.documentElement.dataset;${theme}${type}${place}}`;

/** What comes first has the accent of this copy. */
const accent = `:root{--color-accent:light-dark(${site.accent.light},${site.accent.dark})}`;

/** Names the order of the layers before any style of a component can, whatever the bundler does. */
export const layersFirst = `@layer reset,tokens,base,prose,components,print;${accent}`;
