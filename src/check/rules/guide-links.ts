import { takeAnswers } from '../../engine/guide/read-answers.ts';
import { listIgnored, type Ignored } from '../../engine/record/ignored.ts';
import { guideParts, type GuideLink } from '../../model/guide-links.ts';
import { nearest, offer } from '../../model/read/nearest.ts';
import type { Place } from '../../model/read/problem.ts';
import type { Problem } from '../problem.ts';
import { idsOf, type Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';

/** What is wrong with a link to the guide: a part it does not have, a case nobody has written, answers it does not offer. */
export function checkGuideLink(
	at: Place & { file: string },
	link: GuideLink,
	book: Book,
): Problem[] {
	if (link.to === 'nowhere') {
		const message = `The guide has no part \`#${link.part}\`.`;
		const near = nearest(link.part, guideParts);
		const advice = near
			? `Did you mean \`../questions/#${near}\`?`
			: 'Write `#compare`, `#worksheet`, `#skill`, `#case=checkout-page`, or answers such as `#undo=weeks&duties=audited`.';
		return [{ ...at, rule: 'unknown-anchor', message, advice }];
	}
	if (link.to === 'case') {
		const known = idsOf(book, 'case-studies');
		if (known.includes(link.id)) return [];
		const message = `There is no case \`${link.id}\` whose answers the guide could open with.`;
		return [{ ...at, rule: 'unknown-case', message, advice: offer(link.id, known) }];
	}
	const model = link.to === 'answers' ? readModel(book) : undefined;
	if (link.to !== 'answers' || !model) return [];
	const list = listIgnored();
	takeAnswers(model, link.answers, list);
	return list.ignored.map((ignored) => ({ ...at, ...inWords(ignored) }));
}

function inWords({
	rule,
	at,
	value = '',
	offered = [],
}: Ignored): Omit<Problem, 'file' | keyof Place> {
	if (rule === 'unknown-question')
		return {
			rule,
			message: `The guide has no question \`${at}\`.`,
			advice: offer(at, offered),
		};
	const message =
		rule === 'duplicate-key'
			? `The link answers \`${at}\` twice.`
			: `The question \`${at}\` cannot be answered \`${value}\`.`;
	return { rule: 'unknown-option', message, advice: offer(value, offered) };
}
