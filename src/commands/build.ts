// `npm run build`: the site, its forms for other programs and hosts, and its search index, into `dist/`.
import { build } from 'astro';
import { drawCards } from '../export/cards/cards.ts';
import { compress } from '../export/hosting/compress.ts';
import { writeHosting } from '../export/hosting/hosting.ts';
import { writeMarkdown } from '../export/markdown.ts';
import { writeRedirects } from '../export/redirects.ts';
import { indexSite } from '../export/search-index.ts';
import { frameAncestors } from '../playbook/frames.ts';

await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
await writeMarkdown('dist');
await drawCards('dist');
await writeRedirects('dist');
await indexSite('dist');
await writeHosting('dist', frameAncestors);
await compress('dist');
console.log('dist/ is built, with its search index.');
