import { expect, test } from 'vitest';
import { readYaml } from '../../guide/yaml.ts';
import { advise } from '../guide/advice.ts';
import { changesSince } from './edition.ts';
import { checkout, priority, shop } from '../../tests/fixtures/model.ts';
import type { Model } from '../guide/model.ts';
import { rank } from '../guide/ranking.ts';
import { readRecord } from './read-record.ts';
import { writeRecord } from './record.ts';

const record = readRecord(
	shop,
	writeRecord(advise(shop, checkout), {}, { version: '1.0' }),
	readYaml,
);
const changesIn = (model: Model) => changesSince(model, record, rank(model, checkout));

test('the same edition changes nothing', () => {
	expect(changesIn(shop)).toEqual({
		then: '1.0',
		now: '1.0',
		order: false,
		first: false,
		moved: [],
		gone: [],
		added: [],
	});
});

test('other weights may change the order', () => {
	const questions = shop.questions.map((question) =>
		question.id === 'outage'
			? { ...question, options: question.options.map((option) => ({ ...option, pushes: [] })) }
			: question,
	);
	expect(changesIn({ ...shop, version: '2.0', questions })).toMatchObject({
		now: '2.0',
		order: true,
		first: true,
		moved: [
			{ priority: 'correctness', from: 2, to: 1 },
			{ priority: 'safety', from: 3, to: 4 },
			{ priority: 'learning', from: 4, to: 3 },
		],
	});
});

test('a priority with a new name is the same; one that is gone is told', () => {
	const renamed = JSON.parse(
		JSON.stringify(shop).replaceAll('"learning"', '"finding-out"'),
	) as Model;
	const formerly = renamed.priorities.map((each) =>
		each.id === 'finding-out' ? { ...each, formerly: ['learning'] } : each,
	);
	expect(changesIn({ ...renamed, priorities: formerly })).toMatchObject({
		gone: [],
		added: [],
		order: false,
		moved: [],
	});

	const swapped = [...shop.priorities.slice(0, 3), priority('ease')];
	expect(changesIn({ ...shop, priorities: swapped })).toMatchObject({
		gone: ['learning'],
		added: ['ease'],
	});
});

test('a record that kept no order cannot say that it changed', () => {
	expect(changesSince(shop, { ranking: [], details: {} }, rank(shop, checkout))).toMatchObject({
		order: false,
		first: false,
		added: [],
	});
});
