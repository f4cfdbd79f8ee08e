// The thread that looks up every file of a site.
import { parentPort, workerData } from 'node:worker_threads';
import { allIn } from './last-site.ts';

parentPort?.postMessage(allIn(String(workerData)));
