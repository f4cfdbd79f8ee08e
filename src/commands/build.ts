// `npm run build`: the site, its forms for other programs, and its search index, into `dist/`.
import { build } from 'astro';
import { writeMarkdown } from '../export/markdown.ts';
import { writeRedirects } from '../export/redirects.ts';
import { indexSite } from '../export/search-index.ts';

await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
await writeMarkdown('dist');
await writeRedirects('dist');
const pages = await indexSite('dist');
console.log(`dist/ is built; the search knows ${pages} pages.`);
