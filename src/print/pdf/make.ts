import { slug } from 'github-slugger';
import { join } from 'node:path';
import { keyOf } from '../places-in-book.ts';
import { readFacts } from './book-facts.ts';
import { cutTo } from './cut.ts';
import { findTooWide } from './fit.ts';
import { inThread } from './in-thread.ts';
import { openBook, readTitle, startBrowser } from './open-book.ts';
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
	const file = await stages.run('folder', async () => {
		const name = only ? keyOf(only).replace('--', '/') : slug(await readTitle(dist));
		const file = join(dist, `${name}.pdf`);
		await mustBeWritable(file);
		return file;
	});
	const { bytes, facts } = await finishedBook(dist, only, stages);
	const pages = await stages.run('check', async () => {
		const { pages, faults } = await inThread('check', bytes, facts);
		stages.note(`${faults.length} faults`);
		if (faults.length > 0)
			throw new Error(`The PDF is not fit to be given away:\n${shortened(faults).join('\n')}`);
		return pages;
	});
	await stages.run('write', () => putWhole(file, bytes));
	return { file, title: facts.title, date: facts.date, pages, bytes: bytes.length };
}

/** Its own function, so that what the browser printed is not kept while the finished book is checked. */
async function finishedBook(dist: string, only: string | undefined, stages: Stages) {
	const { printed, facts } = await print(dist, only, stages);
	return { facts, bytes: await stages.run('finish', () => inThread('finish', printed, facts)) };
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
