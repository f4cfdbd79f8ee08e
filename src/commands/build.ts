// `npm run build`. What Node compiles is kept, which saves a second or two of each build; that must be
// said before the other programs are read.
import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { filesIn } from '../cache/files-in.ts';

const kept = resolve('node_modules/.cache/playbook/compiled');
// Each build adds what it has bundled, and nothing else takes that away.
if (filesIn(kept).length > 4000) rmSync(kept, { recursive: true, force: true });
enableCompileCache(kept);
// Or Astro would tell its makers of each build.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_COMPILE_CACHE'] = kept; // for the threads
await import('./build-site.ts');
