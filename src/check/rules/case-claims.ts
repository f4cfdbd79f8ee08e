import { advise } from '../../engine/guide/advice.ts';
import { firstSaid, missing, standingOf, whyNot } from './claim-reasons.ts';
import { sameSet } from '../../engine/guide/flips.ts';
import type { Model } from '../../engine/guide/model.ts';
import { readAnswers } from '../../engine/guide/read-answers.ts';
import type { Path } from '../../model/read/front-matter.ts';
import { pageSchemas } from '../../model/schemas.ts';
import { findModelProblems } from '../../proof/model-problems.ts';
import type { Problem } from '../problem.ts';
import type { Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';

/**
 * Case studies whose claims the engine does not bear out. Only looked for where the model is one that
 * can be walked.
 */
export function findFalseClaims(book: Book): Problem[] {
	const model = readModel(book);
	if (!model || findModelProblems(model).length > 0) return [];
	return book.documents.flatMap(({ file, kind, frontMatter }) => {
		if (kind !== 'case-studies') return [];
		const { data } = pageSchemas['case-studies'].safeParse(frontMatter.data);
		if (!data) return [];
		return checkCase(model, data.answers, data.claims).map(({ claim, subject, message }) => ({
			file,
			...frontMatter.placeOf(pathTo(data.claims, claim, subject)),
			rule: 'case-claim',
			message,
			advice:
				'Correct the claim, or the answer where the facts say otherwise; never bend an answer to a claim.',
		}));
	});
}

function pathTo(claims: Claims, claim: ClaimProblem['claim'], subject: string): Path {
	if (claim === 'answers') return ['answers', subject];
	const key = claim.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	const at = claims[claim]?.indexOf(subject) ?? -1;
	return ['claims', key, ...(at < 0 ? [] : [at])];
}

/** What a case study says the guide answers. */
export interface Claims {
	/** Who shares first place, exactly. */
	readonly first?: readonly string[];
	readonly high?: readonly string[];
	/** Deliberately not first, as `bandsOf` has it. */
	readonly notFirst?: readonly string[];
	readonly guardRails?: readonly string[];
	readonly practices?: readonly string[];
	/** Must not be advised. */
	readonly leftOut?: readonly string[];
}

interface ClaimProblem {
	/** `answers`, or the claim that does not hold. */
	readonly claim: 'answers' | keyof Claims;
	readonly subject: string;
	/** What is claimed, what the engine says, and which answer makes the difference. */
	readonly message: string;
}

/** Executes a case: gives its answers to the engine and tells every claim that does not come out. */
export function checkCase(model: Model, plain: unknown, claims: Claims): readonly ClaimProblem[] {
	const { answers, ignored } = readAnswers(model, plain);
	const advice = advise(model, answers);
	const { ranking, guardRails, topics } = advice;
	const advised = topics.flatMap((topic) => topic.advised);
	const problems: ClaimProblem[] = ignored.map(({ rule, at, value = '', offered = [] }) => ({
		claim: 'answers',
		subject: at,
		message: `${rule}: “${at}” cannot be answered “${value}”.${offered.length ? ` Offered: ${offered.join(', ')}.` : ''}`,
	}));
	const open = model.questions
		.filter(({ id, optional }) => !answers[id] && !optional)
		.map(({ id }) => id);
	if (open.length)
		problems.push({
			claim: 'answers',
			subject: open.join(', '),
			message: `Not answered: ${open.join(', ')}.`,
		});
	const check = (
		claim: keyof Claims,
		known: readonly { readonly id: string }[],
		isTrue: (id: string) => boolean,
		says: (id: string) => string,
	) => {
		for (const id of claims[claim] ?? []) {
			if (!known.some((thing) => thing.id === id))
				problems.push({ claim, subject: id, message: `There is no “${id}”.` });
			else if (!isTrue(id)) problems.push({ claim, subject: id, message: says(id) });
		}
	};
	check('first', model.priorities, () => true, String);
	if (claims.first && !sameSet(claims.first, ranking.first)) {
		const message = `Claimed first: ${claims.first.join(', ')}. ${firstSaid(advice, claims.first)}`;
		problems.push({ claim: 'first', subject: claims.first.join(', '), message });
	}
	const isHigh = (id: string) => ranking.high.includes(id);
	check(
		'high',
		model.priorities,
		isHigh,
		(id) => `“${id}” is not among the top three: ${standingOf(advice, id)}`,
	);
	check(
		'notFirst',
		model.priorities,
		(id) => ranking.notFirst.includes(id),
		(id) => `“${id}” cannot be claimed as not first: ${standingOf(advice, id)}`,
	);
	check(
		'guardRails',
		model.guardRails,
		(id) => guardRails.some(({ rail }) => rail.id === id),
		(id) =>
			`“${id}” is not raised. ${missing(advice, model.guardRails.find((rail) => rail.id === id)?.raised ?? [])}`,
	);
	const isAdvised = (id: string) => advised.some(({ practice }) => practice.id === id);
	check(
		'practices',
		model.practices,
		isAdvised,
		(id) => `“${id}” is not advised. ${whyNot(model, advice, id)}`,
	);
	check(
		'leftOut',
		model.practices,
		(id) => !isAdvised(id),
		(id) => {
			const found = advised.find(({ practice }) => practice.id === id);
			const rails = found?.byRails.map((rail) => `guard rail ${rail}`) ?? [];
			return `“${id}” is advised: ${[...rails, ...(found?.because ?? [])].join(' ')}`;
		},
	);
	return problems;
}
