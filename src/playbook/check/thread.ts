// The thread that a build starts: it checks the content of a project, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { readBook } from './book.ts';
import { problemsOfBuild } from './build-problems.ts';

const root = String(workerData);
parentPort?.postMessage(problemsOfBuild(root, await readBook(root)));
