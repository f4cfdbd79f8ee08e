// `npm run dev`: the site while it is being written, rebuilt on every change. Search needs a build.
import { dev } from 'astro';

await dev({ logLevel: 'info' });
