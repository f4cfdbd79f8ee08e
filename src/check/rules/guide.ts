import { checkCase, type Claims } from './case-claims.ts';
import type { Model } from '../../engine/guide/model.ts';
import type { ModelProblem } from '../../proof/problem.ts';
import { prove, type Proof } from '../../proof/proofs.ts';
import type { Kind } from '../../model/kinds.ts';
import { pageSchemas, type CaseStudyData } from '../../model/schemas.ts';
import { pageOf, type Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';
import type { Path } from '../../model/read/front-matter.ts';
import type { Problem } from '../problem.ts';
import { rulesByPart, type Rule } from '../rules.ts';

/**
 * What the guide would say wrongly: a case whose claims the engine does not bear out, and whatever
 * the proofs over all walks find. Only runs where the files of the guide are readable, since their
 * own problems come first.
 */
export function findGuideProblems(
	book: Book,
	prover: (model: Model) => Pick<Proof, 'problems'> = prove,
): Problem[] {
	const model = readModel(book);
	if (!model) return [];
	const unproven = prover(model).problems;
	return [
		...unproven.map((problem) => placed(book, problem)),
		...(unproven.some(({ rule }) => !isRule(rule)) ? [] : findFalseClaims(book, model)),
	];
}

function findFalseClaims(book: Book, model: Model): Problem[] {
	return book.documents.flatMap(({ file, kind, frontMatter }) => {
		if (kind !== 'case-studies') return [];
		const { data } = pageSchemas['case-studies'].safeParse(frontMatter.data);
		if (!data) return [];
		return checkCase(model, data.answers, data.claims).map(({ claim, subject, message }) => ({
			file,
			...frontMatter.placeOf(pathTo(data, claim, subject)),
			rule: 'case-claim',
			message,
			advice:
				'Correct the claim, or the answer where the facts say otherwise; never bend an answer to a claim.',
		}));
	});
}

function pathTo(data: CaseStudyData, claim: keyof Claims | 'answers', subject: string): Path {
	if (claim === 'answers') return ['answers', subject];
	const key = claim.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	const at = data.claims[claim]?.indexOf(subject) ?? -1;
	return ['claims', key, ...(at < 0 ? [] : [at])];
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
