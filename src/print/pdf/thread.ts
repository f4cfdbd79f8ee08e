// The thread that `inThread` starts: it does one piece of work on one PDF, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { BookFacts } from './book-facts.ts';
import { checkFinished } from './checks/check.ts';
import { finish } from './finish/finish.ts';

const works = { finish, check: checkFinished };

const { work, bytes, facts } = workerData as {
	work: keyof typeof works;
	bytes: Uint8Array;
	facts: BookFacts;
};
parentPort?.postMessage(await works[work](bytes, facts));
