import { checkCase } from './case-claims.ts';
import type { Model } from '../../engine/guide/model.ts';
import { prove, type Problem as ModelProblem } from '../../proof/proofs.ts';
import type { Kind } from '../../model/kinds.ts';
import { modelOf } from '../../model/guide-model.ts';
import { pageSchemas, tensionSchema, type CaseStudyData } from '../../model/schemas.ts';
import { pageOf, type Book } from '../read/book.ts';
import type { Path } from '../../model/read/front-matter.ts';
import type { Problem } from '../../model/read/problem.ts';
import { rulesByPart, type Rule } from '../../model/read/rules.ts';

/** Finds what is wrong with a model over all walks; the build keeps what it found for the next one. */
export type Prover = (model: Model) => readonly ModelProblem[];

/**
 * What the guide would say wrongly: a case whose claims the engine does not bear out, and whatever
 * the proofs over all walks find. Only runs where the files of the guide are readable, since their
 * own problems come first.
 */
export function findGuideProblems(
	book: Book,
	prover: Prover = (model) => prove(model).problems,
): Problem[] {
	const model = readModel(book);
	if (!model) return [];
	const unproven = prover(model);
	return [
		...unproven.map((problem) => placed(book, problem)),
		...(unproven.some(({ rule }) => !isRule(rule)) ? [] : findFalseClaims(book, model)),
	];
}

/** The engine’s model of a book, or nothing where a file of it does not have its shape. */
export function readModel(book: Book): Model | undefined {
	const ofKind = <K extends Kind>(kind: K) =>
		book.documents
			.filter((document) => document.kind === kind)
			.map(({ id, frontMatter }) => ({
				id,
				data: pageSchemas[kind].parse(frontMatter.data) as ReturnType<
					(typeof pageSchemas)[K]['parse']
				>,
			}));
	try {
		const model = modelOf({
			questions: ofKind('questions'),
			priorities: ofKind('priorities'),
			practices: ofKind('practices'),
			guardRails: ofKind('guard-rails'),
			tensions: book.tensions.map(({ id, frontMatter }) => ({
				id,
				data: tensionSchema.parse(frontMatter.data),
			})),
		});
		return model.questions.length > 0 && model.priorities.length > 0 ? model : undefined;
	} catch {
		return undefined; // the shape of the file is reported already
	}
}

function findFalseClaims(book: Book, model: Model): Problem[] {
	return book.documents.flatMap(({ file, kind, frontMatter }) => {
		if (kind !== 'case-studies') return [];
		const { data } = pageSchemas['case-studies'].safeParse(frontMatter.data);
		if (!data) return [];
		return checkCase(model, data.answers, claimsOf(data)).map(({ claim, subject, message }) => ({
			file,
			...frontMatter.placeOf(pathTo(data, claim, subject)),
			rule: 'case-claim',
			message,
			advice:
				'Correct the claim, or the answer where the facts say otherwise; never bend an answer to a claim.',
		}));
	});
}

const keys = {
	first: 'first',
	high: 'high',
	notFirst: 'not-first',
	guardRails: 'guard-rails',
	practices: 'practices',
	leftOut: 'left-out',
} as const;

function claimsOf({ claims }: CaseStudyData): Record<keyof typeof keys, string[]> {
	const of = (key: keyof typeof claims) => claims[key] ?? [];
	return {
		first: of('first'),
		high: of('high'),
		notFirst: of('not-first'),
		guardRails: of('guard-rails'),
		practices: of('practices'),
		leftOut: of('left-out'),
	};
}

function pathTo(data: CaseStudyData, claim: keyof typeof keys | 'answers', subject: string): Path {
	if (claim === 'answers') return ['answers', subject];
	const at = data.claims[keys[claim]]?.indexOf(subject) ?? -1;
	return ['claims', keys[claim], ...(at < 0 ? [] : [at])];
}

/** Where an author mends what a proof found: the file that the subject names. */
function placed(book: Book, { rule, subject, message, witness }: ModelProblem): Problem {
	const walk = witness && Object.entries(witness).map(([question, said]) => `${question}=${said}`);
	const [name = ''] = subject.split(/[=: ]/);
	const kinds: Kind[] = ['priorities', 'practices', 'guard-rails', 'questions'];
	const page = kinds.map((kind) => pageOf(book, kind, name)).find((found) => found !== undefined);
	const tension = book.tensions.find(({ id }) => id === name);
	return {
		file: page?.file ?? tension?.file ?? 'content/questions',
		line: 1,
		column: 1,
		rule: isRule(rule) ? rule : 'unfit-model',
		message,
		advice: walk && `Seen with: ${walk.join(', ')}`,
	};
}

function isRule(rule: string): rule is Rule {
	return (rulesByPart['The guide'] as readonly string[]).includes(rule);
}
