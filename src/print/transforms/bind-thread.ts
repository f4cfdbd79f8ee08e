// The thread in which a build binds the book, beside what is made of its other pages.
import { parentPort, workerData } from 'node:worker_threads';
import { bindBuilt } from './bind-built.ts';

await bindBuilt(String(workerData));
parentPort?.postMessage('bound');
