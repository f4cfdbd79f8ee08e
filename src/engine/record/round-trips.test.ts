import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { advise } from '../guide/advice.ts';
import { diceFrom, randomAnswers, type Dice } from '../../tests/fixtures/random.ts';
import { shop } from '../../tests/fixtures/model.ts';
import { readJson, writeJson } from './json-record.ts';
import type { Details } from './saved-advice.ts';
import { readLink, writeLink } from './link.ts';
import { purposeWords, tidyPurpose, type Purpose } from '../guide/purpose.ts';
import { readRecord } from './read-record.ts';
import { recordLines, writeRecord } from './record.ts';

const signs = [
	'a',
	'B',
	' ',
	'  ',
	'\n',
	'\r\n',
	'\t',
	'"',
	"'",
	'`',
	'---',
	'\n---\n',
	'#',
	':',
	'- ',
	'[',
	']',
	'{',
	'}',
	',',
	'&',
	'%',
	'+',
	'=',
	'\\',
	'|',
	'<',
	'>',
	'!',
	'*',
	'_',
	'~',
	'\u0000',
	'\u001b',
	'\u007f',
	'\u0085',
	'\u00ad',
	'\u200b',
	'\u200d',
	'\u202e',
	'\u2028',
	'\u2066',
	'\ufeff',
	'\uffff',
	'\ud800',
	'é',
	'界',
	'👩‍💻',
	'null',
	'0',
];

const randomText = (dice: Dice) =>
	Array.from({ length: dice(12) }, () => signs[dice(signs.length)]).join('');
const randomPurpose = (dice: Dice): Purpose =>
	Object.fromEntries(purposeWords.filter(() => dice(2)).map((word) => [word, randomText(dice)]));

test('10,000 random walks come back the same from link, record and JSON, and the record byte by byte', () => {
	const dice = diceFrom(5);
	for (let round = 0; round < 10_000; round += 1) {
		const answers = randomAnswers(shop, dice);
		const purpose = tidyPurpose(randomPurpose(dice));
		const details: Details = {
			date: '2026-11-23',
			link: `https://example.org/guide/${writeLink(shop, answers)}`,
			version: '1.0',
			status: dice(2) ? 'accepted' : 'proposed',
			...(dice(2) && { since: '2026-03-02' }),
		};
		const advice = advise(shop, answers);

		const link = readLink(shop, writeLink(shop, answers, purpose));
		if (link.ignored.length) expect(link.ignored).toEqual([]);
		expect({ answers: link.answers, purpose: link.purpose }).toEqual({ answers, purpose });

		const record = writeRecord(advice, purpose, details);
		const back = readRecord(shop, record, readYaml);
		expect({ ...back, ranking: [] }).toEqual({
			answers,
			purpose,
			details,
			ranking: [],
			ignored: [],
		});
		expect(writeRecord(advice, back.purpose, back.details)).toBe(record);
		expect(record.split('\n').length - 1).toBeLessThanOrEqual(recordLines);

		const json = readJson(
			shop,
			writeJson(advice, purpose, details, 'https://example.org/schema.json'),
		);
		expect(json).toEqual(back);
	}
}, 60_000);
