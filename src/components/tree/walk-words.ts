import type { LeftPart } from '../../engine/tree/link.ts';
import type { Progress } from '../../engine/tree/progress.ts';
import { findNode, isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import type { Step, Walk } from '../../engine/tree/walk.ts';

const reasons: Record<LeftPart['why'], string> = {
	'no-question': 'is no longer asked',
	'no-answer': 'is no longer an answer',
	'off-path': 'is not asked on this way',
	broken: 'cannot be read',
};

/** Says how far a walk has come. */
export function progressInWords(progress: Progress | undefined): string {
	if (!progress) return 'Your result';
	return `Question ${progress.question} of at most ${progress.atMost}`;
}

/** Says which parts of an address could not be followed, and why; nothing where all could. */
export function showLeft(line: HTMLElement, left: LeftPart[]) {
	const faults = left.slice(0, 3).map(({ question, answer, why }) => {
		const words = [question, ...(answer ? [answer] : [])].join(': ').replaceAll('-', ' ');
		return `“${words}” ${reasons[why]}`;
	});
	if (left.length > 3) faults.push(`and ${left.length - 3} more`);
	line.hidden = left.length === 0;
	line.textContent =
		faults.length === 0
			? ''
			: `This link was cut, or fits another edition of the tree: ${faults.join('; ')}. The rest of it was followed.`;
}

/** Lists what was answered, each as a button that opens its question again. */
export function showTrail(list: HTMLElement, tree: DecisionTree, walk: Walk, at: string) {
	list.replaceChildren(...walk.trail.map((step) => line(tree, step, step.question === at)));
}

function line(tree: DecisionTree, step: Step, open: boolean): HTMLElement {
	const node = findNode(tree, step.question);
	const answers = node && isQuestion(node) ? node.answers : [];
	const item = document.createElement('li');
	const button = document.createElement('button');
	const [words, change] = [document.createElement('b'), document.createElement('u')];
	button.type = 'button';
	button.className = 'plain';
	button.dataset['question'] = step.question;
	if (open) button.setAttribute('aria-current', 'step');
	words.textContent = answers.find(({ id }) => id === step.answer)?.label ?? step.answer;
	change.textContent = 'change';
	button.append(`${node?.title ?? step.question} `, words, ' ', change);
	item.append(button);
	return item;
}
