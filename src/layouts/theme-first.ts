/**
 * Runs before anything is drawn, so that a chosen theme never flashes. It stands in the page
 * itself; `astro.config.mjs` puts its hash into the content security policy.
 */
export const themeFirst =
	"try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
