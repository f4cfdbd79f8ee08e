import { slug } from 'github-slugger';
import { join } from 'node:path';
import { startBrowser } from '../../browser/start.ts';
import type { Download } from '../../export/link-downloads.ts';
import { readIndex } from '../../export/site-index.ts';
import type { Stages } from '../../export/stages.ts';
import { ensureWritable, writeWhole } from '../../export/whole-file.ts';
import { keyOf } from '../places-in-book.ts';
import { readFacts } from './book-facts.ts';
import { cutTo } from './cut.ts';
import { finish } from './finish/finish.ts';
import { findTooWide } from './fit.ts';
import { openBook } from './open-book.ts';
import { keepShortWhole } from './page-breaks.ts';
import { printSettled } from './page-numbers.ts';
import { setRunningHeads } from './running-heads.ts';

/**
 * Makes the PDF of a built site, the pocket PDF, or one chapter. It is written when it is whole, so a
 * failure leaves the last good file where it is.
 */
export async function makePdf(
	dist: string,
	only: string | undefined,
	stages: Stages,
	isPocket = false,
): Promise<Download> {
	const { title, home } = await stages.run('site', () => readIndex(dist));
	const whole = slug(title) + (isPocket ? '-pocket' : '');
	const file = join(dist, `${only ? keyOf(only).replace('--', '/') : whole}.pdf`);
	await stages.run('folder', () => ensureWritable(file));
	const browser = await stages.run('browser', async () => {
		const started = await startBrowser();
		stages.note(`Chromium ${started.version()}`);
		return started;
	});
	// Playwright leaves some calls without an answer when the browser is killed under them.
	const ended = new Promise<never>((_, reject) =>
		browser.once('disconnected', () => reject(new Error('The browser was closed.'))),
	);
	ended.catch(() => undefined); // in the end it is closed on purpose
	const inBrowser: Stages['run'] = (name, work) =>
		stages.run(name, () => Promise.race([work(), ended]));
	try {
		const page = await inBrowser('open', async () => {
			const book = await openBook(browser, dist, new URL(home).pathname, isPocket);
			if (only) await cutTo(book, only);
			await findTooWide(book);
			await keepShortWhole(book);
			await setRunningHeads(book);
			return book;
		});
		const { printed, facts } = await inBrowser('print', async () => ({
			printed: await printSettled(page, stages.note),
			facts: await readFacts(page),
		}));
		const { pages, bytes } = await stages.run('finish', () => finish(printed, facts));
		await stages.run('write', () => writeWhole(file, bytes));
		return { file, date: facts.date, pages, bytes: bytes.length };
	} finally {
		await browser.close().catch(() => undefined);
	}
}
