import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toPlain } from '../../engine/guide/answers.ts';
import { writeLink } from '../../engine/record/link.ts';
import { diceFrom, randomWalk } from '../fixtures/random.ts';
import { model, openGuide } from './guide-page.ts';
import { serve, sharedBrowser } from './site.ts';

const browser = await sharedBrowser();
const site = await serve();

const answers = randomWalk(model, diceFrom(9));

test('what happened becomes a trial with the answers in it, and nothing is sent', async () => {
	const { page, faults, close } = await openGuide(
		browser,
		site,
		`guide/${writeLink(model, answers)}`,
	);
	await page.getByRole('link', { name: 'More ways' }).click();
	await page.getByText('What happened? Make a trial of it').click();
	const button = page.getByRole('button', { name: 'Download the trial' });
	expect(await button.isDisabled()).toBe(true);
	await page.getByLabel('What happened', { exact: true }).fill('It was down: "all" of it.');
	const [priority] = model.priorities;
	await page.getByLabel('What should have come first').selectOption(priority?.id ?? '');
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.url()));
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	expect(download.suggestedFilename()).toBe('trial.yaml');
	expect(parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
		outcome: 'It was down: "all" of it.',
		first: { accepted: [priority?.id] },
		readers: [{ answers: toPlain(model, answers) }],
	});
	expect(sent.filter((url) => !url.startsWith('data:'))).toEqual([]);
	expect(faults).toEqual([]);
	await close();
});
