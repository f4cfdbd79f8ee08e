import { join } from 'node:path';
import { keyOf } from '../../playbook/places-in-book.ts';
import { readFacts } from './book-facts.ts';
import { findFaults, readFinished } from './checks/check.ts';
import { cutTo } from './cut.ts';
import { finish } from './finish/finish.ts';
import { findTooWide } from './fit.ts';
import { openBook, startBrowser } from './open-book.ts';
import { printSettled } from './page-numbers.ts';
import { mustBeWritable, putWhole } from './put.ts';
import { setRunningHeads } from './running-heads.ts';
import type { Stages } from './stages.ts';

/** What was made: a file that passed every check. */
export interface MadePdf {
	file: string;
	title: string;
	/** The day of the edition: `2026-11-23`. */
	date: string;
	pages: number;
	bytes: number;
}

/**
 * Makes the PDF edition of a built site, or of one chapter. Nothing is written before everything
 * has been checked, so a failure leaves the last good file where it is.
 */
export async function makePdf(
	dist: string,
	only: string | undefined,
	stages: Stages,
): Promise<MadePdf> {
	const file = join(
		dist,
		only ? `${keyOf(only).replace('--', '/')}.pdf` : 'the-production-purpose-playbook.pdf',
	);
	await stages.run('folder', () => mustBeWritable(file));
	const { printed, facts } = await print(dist, only, stages);
	const bytes = await stages.run('finish', () => finish(printed, facts));
	const pages = await stages.run('check', async () => {
		const finished = await readFinished(bytes, facts);
		const faults = findFaults(finished);
		stages.note(`${faults.length} faults`);
		if (faults.length > 0)
			throw new Error(`The PDF is not fit to be given away:\n${shortened(faults).join('\n')}`);
		return finished.pages.length;
	});
	await stages.run('write', () => putWhole(file, bytes));
	return { file, title: facts.title, date: facts.date, pages, bytes: bytes.length };
}

async function print(dist: string, only: string | undefined, stages: Stages) {
	const browser = await stages.run('browser', async () => {
		const started = await startBrowser();
		stages.note(`Chromium ${started.version()}`);
		return started;
	});
	try {
		let isFirst = true;
		const openPage = async () => {
			const page = await openBook(browser, dist);
			if (only) await cutTo(page, only);
			if (isFirst) await findTooWide(page);
			isFirst = false;
			await setRunningHeads(page);
			return page;
		};
		return await stages.run('print', () =>
			printSettled(openPage, readFacts, (print, pages) =>
				stages.note(`print ${print}: ${pages} pages`),
			),
		);
	} finally {
		await browser.close().catch(() => undefined);
	}
}

/** The first of many faults: the rest are mostly the same. */
function shortened(faults: readonly string[]): string[] {
	const most = 20;
	return faults.length > most
		? [...faults.slice(0, most), `… and ${faults.length - most} more.`]
		: [...faults];
}
