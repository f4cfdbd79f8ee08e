// `npm run dev`: the site while it is being written, rebuilt on every change. Search needs a build.
import { env } from 'node:process';

env['ASTRO_TELEMETRY_DISABLED'] = '1'; // or Astro would tell its makers of it
const { dev } = await import('astro');
await dev({ logLevel: 'info' });
