// `npm run build`. What Node compiles is kept, which saves seconds of each build; that must be said
// before the programs are read.
import { enableCompileCache, getCompileCacheDir } from 'node:module';

enableCompileCache('node_modules/.cache/playbook/compiled');
const kept = getCompileCacheDir();
if (kept) process.env['NODE_COMPILE_CACHE'] = kept; // for the threads
await import('./build-site.ts');
