// Compresses the files of the built site that is named: for a command whose own memory is full.
import { compress } from './compress.ts';

await compress(process.argv[2] ?? 'dist');
