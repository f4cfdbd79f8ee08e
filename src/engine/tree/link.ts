import { isTracking, spellingsOf } from '../record/fragment.ts';
import { clip } from '../record/ignored.ts';
import type { DecisionTree } from './tree.ts';
import { replay, type LeftStep, type Step, type Walk } from './walk.ts';

/** A part of an address that could not be followed; `broken` parts cannot even be read. */
export interface LeftPart extends Step {
	readonly why: LeftStep['why'] | 'broken';
}

const longest = 65536;
const most = 999;

/** The address of a walk below its page: `#is-it-raining=not-yet&do-you-see-clouds=yes`; empty at the start. */
export function writeWalk({ trail }: Walk): string {
	const pairs = trail.map(
		({ question, answer }) => `${encodeURIComponent(question)}=${encodeURIComponent(answer)}`,
	);
	return pairs.length > 0 ? `#${pairs.join('&')}` : '';
}

/** Tells the address of a walk from the plain anchor of a node, which has no `=`, however it is written. */
export function isWalkLink(fragment: string): boolean {
	return /=|%(?:25)*3d/i.test(fragment);
}

/**
 * Restores a walk from an address of this or an earlier edition. Whatever it cannot follow is left
 * aside and told, shortened for display; it may stem from anybody, so show it as text only. Where
 * mail or chat wrote it in another way or put signs behind it, it is the same walk. Never throws for
 * an address; throws where the tree has no start.
 */
export function readWalk(tree: DecisionTree, fragment: string): { walk: Walk; left: LeftPart[] } {
	const written = fragment.slice(0, longest).replace(/^#/, '');
	// An id ends in a letter or a digit; what stands behind the last one is a sentence’s or a bracket’s.
	const end = written.slice(-40).replace(/[^\p{L}\p{N}&=%-]+$/u, '');
	const bare = written.slice(0, -40) + end;
	const readings = spellingsOf(bare).map((spelling) => follow(tree, spelling));
	const { walk, left } = readings.find((reading) => !reading.left.length) ??
		readings.find((reading) => reading.walk.trail.length) ?? { ...readings[0]! };
	return { walk, left: left.map(shown) };
}

function follow(tree: DecisionTree, fragment: string): { walk: Walk; left: LeftPart[] } {
	const broken: LeftPart[] = [];
	const steps: Step[] = [];
	for (const part of fragment.split('&', most)) {
		const [question = '', answer, ...more] = part.split('=').map(decoded);
		if (isTracking(question)) continue;
		if (question && answer && more.length === 0) steps.push({ question, answer });
		else if (part) broken.push({ question: part, answer: '', why: 'broken' });
	}
	const { walk, left } = replay(tree, steps);
	return { walk, left: [...left, ...broken] };
}

function shown(part: LeftPart): LeftPart {
	if (part.why === 'off-path') return part;
	return { ...part, question: clip(part.question), answer: clip(part.answer) };
}

/** The text of a percent-encoded word; nothing where an escape is cut or wrong. */
export function decoded(word: string): string {
	try {
		return decodeURIComponent(word);
	} catch {
		return '';
	}
}
