// The thread that writes a share of the compressed forms of a built site.
import { workerData } from 'node:worker_threads';
import { giveWay } from '../give-way.ts';
import { writeForms, type Forms } from './write-forms.ts';

giveWay();
for (const forms of workerData as Forms[]) await writeForms(forms);
