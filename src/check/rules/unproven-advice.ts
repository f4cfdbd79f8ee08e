import type { Model } from '../../engine/guide/model.ts';
import type { Kind } from '../../model/kinds.ts';
import type { ModelProblem } from '../../proof/problem.ts';
import { prove, type Proof } from '../../proof/proofs.ts';
import type { Problem } from '../problem.ts';
import { pageOf, type Book } from '../read/book.ts';
import { readModel } from '../read/model.ts';
import { rulesByPart, type Rule } from '../rules.ts';

/**
 * What the proofs over all walks find. Only runs where the files of the guide are readable, since
 * their own problems come first.
 */
export function findUnprovenAdvice(
	book: Book,
	prover: (model: Model) => Pick<Proof, 'problems'> = prove,
): Problem[] {
	const model = readModel(book);
	return model ? prover(model).problems.map((problem) => placed(book, problem)) : [];
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
