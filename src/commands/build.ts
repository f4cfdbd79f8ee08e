// `npm run build`: the site and its search index, into `dist/`.
import { build } from 'astro';
import { indexSite } from '../export/search-index.ts';

await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
const pages = await indexSite('dist');
console.log(`dist/ is built; the search knows ${pages} pages.`);
