import { decodedOnce, plainSigns, retyped, wholeLink } from './fragment.ts';
import { unwrapGateways } from './gateways.ts';

/** A walk through a tree that a link leads to. */
export interface WalkLink {
	readonly tree: string;
	/** With its `#`; empty at the start of the tree. */
	readonly fragment: string;
}

/** The links that were found in a text, in the order in which they stand there. */
export interface LinksFound {
	/** Fragments of the guide’s links. One that is not whole is what is left of a link. */
	readonly answers: readonly string[];
	readonly walks: readonly WalkLink[];
}

/** The most characters and lines of a text in which links are looked for. */
const longest = 64_000;
const mostLines = 1_000;

/**
 * Finds the links of the guide and of the trees in whatever mail, chat, wikis and editors made of
 * them. Where a link’s own `end` does not prove it, one more spelling of the text is tried.
 */
export function linksIn(text: string): LinksFound {
	let best: readonly Candidate[] = [];
	let walks: readonly WalkLink[] = [];
	for (const reading of readingsOf(text.slice(0, longest))) {
		const candidates = candidatesIn(reading);
		if (worthOf(candidates) > worthOf(best)) best = candidates;
		const found = walksIn(reading);
		if (lengthOf(found) > lengthOf(walks)) walks = found;
	}
	// Part of a walk that was broken looks like part of a link of the guide, which begins with its edition.
	const isWalk = walks.some(({ fragment }) => fragment);
	const links = best.filter(
		({ isWhole, fragment }) => isWhole || !isWalk || /[#&]v=\d/.test(fragment),
	);
	return { answers: links.map(({ fragment }) => fragment), walks };
}

/** A text in every spelling that it may have had before; each step upon those before it, twice. */
function readingsOf(text: string): ReadonlySet<string> {
	const readings = new Set([text]);
	let now = text;
	for (const step of [...steps, ...steps]) {
		now = step(now);
		readings.add(now);
	}
	return readings;
}

const steps: readonly ((text: string) => string)[] = [
	unquotePrintable,
	resolveEntities,
	joinLines,
	unwrapGateways,
	dropEscapingSigns,
	decodedOnce,
	retyped,
];

interface Candidate {
	readonly fragment: string;
	readonly isWhole: boolean;
}

/** A link that is whole is worth more than any number of pairs that nothing proves. */
function worthOf(candidates: readonly Candidate[]): number {
	return candidates.reduce(
		(sum, { fragment, isWhole }) => sum + (isWhole ? longest : fragment.split('=').length),
		0,
	);
}

/** What could be fragments of the guide’s links; of a link that stands beside itself, as in `<link|link>`, one. */
function candidatesIn(text: string): readonly Candidate[] {
	const bare = /\bv=\d/.exec(text);
	const parts = text.includes('#') || !bare ? text.split('#') : ['', text.slice(bare.index)];
	const found: Candidate[] = [];
	for (let at = 1; at < parts.length; at += 1) {
		const part = parts[at] ?? '';
		const whole = wholeLink(part);
		// A pair that is tied to a whole link is told where it is no parameter of the mail’s.
		const tied = whole && /^&[\w-]+=[^\s"'<>|()[\]{}]*/.exec(part.slice(whole.length))?.[0];
		const fragment = `#${whole ? whole + (tied ?? '') : (/^[^\s"'<>|()[\]{}“”‘’„«»…]*/.exec(part)?.[0] ?? '')}`;
		if (!whole && (!/^#[a-z][\w-]*=/.test(fragment) || intoTree.test(parts[at - 1] ?? '')))
			continue;
		const last = found.at(-1);
		const between = last && parts[at - 1]?.slice(last.fragment.length - 1);
		if (
			last &&
			besides.test(between ?? ' ') &&
			(!whole || !last.isWhole || last.fragment === fragment)
		) {
			if (last.isWhole || !whole) continue;
			found.pop();
		}
		found.push({ fragment, isWhole: whole !== undefined });
	}
	return found;
}

/** What stands before the fragment of a walk. */
const intoTree = /decision-trees[\\/]+[a-z0-9-]{1,100}[^\s#]{0,100}$/;

/** What stands between a link and the same link again: a sign or the end of a tag, and an address. */
const besides = /^…?(?:["'][^<>\n]{0,500}>|[^\S\n]?[^\s\w]{0,3}[|(<>"\]])\S{0,2000}$/;

/** Links that lead into a tree; ids and answers are small letters, digits and hyphens. */
function walksIn(text: string): readonly WalkLink[] {
	const link =
		/decision-trees[\\/]+([a-z0-9-]{1,100})(?:[^\w\s#"'<>|-][^\s#"'<>|]{0,300})?(#[\p{Ll}\p{Lo}\p{N}%-]+=[\p{Ll}\p{Lo}\p{N}%-]+(?:&[\w\p{Ll}\p{Lo}%-]+=[\p{Ll}\p{Lo}\p{N}%-]+)*)?/gu;
	return [...text.matchAll(link)].map(([, tree = '', fragment = '']) => ({ tree, fragment }));
}

function lengthOf(walks: readonly WalkLink[]): number {
	return walks.reduce((sum, { tree, fragment }) => sum + tree.length + fragment.length, 0);
}

/** Quoted-printable, as mail is stored: lines that end in `=`, and signs such as `=3D`. */
function unquotePrintable(text: string): string {
	if (!text.includes('=3D')) return text;
	return text
		.replace(/=[ \t]{0,3}\r?\n(?:> ?)*/g, '')
		.replace(/(?:=[0-9A-F]{2})+/g, (signs) => decodedOnce(signs.replaceAll('=', '%')));
}

function resolveEntities(text: string): string {
	return plainSigns(text.replace(/\\u0026/g, '&').replace(/\\u003[dD]/g, '='))
		.replace(/\u00a0|&nbsp;/g, ' ')
		.replace(/&(?:lt|#60|#x3c);/gi, '<')
		.replace(/&(?:gt|#62|#x3e);/gi, '>')
		.replace(/&(?:quot|#34|#x22);/gi, '"')
		.replace(/&#(?:61|x3d);/gi, '=')
		.replace(/&#(?:35|x23);/gi, '#');
}

/** Joins what was broken because it was long, or in the middle of a link, under quote marks as well. */
function joinLines(text: string): string {
	const lines: string[] = [];
	for (const written of text.split(/\r?\n/, mostLines)) {
		const line = written.replace(/^[>|\s]+/, '').trimEnd();
		const last = lines.at(-1) ?? '';
		const isLong =
			last.length - last.lastIndexOf(' ') > 50 && /^(?!https?:)(?:[\w%./]|-\w)/i.test(line);
		const isBroken = isLong || /[#=&,%-]$/.test(last) || /^[#=&,]/.test(line);
		if (isBroken && line && last) lines[lines.length - 1] = last + line;
		else lines.push(line);
	}
	return lines.join('\n');
}

/** Takes out what Markdown, Windows and shells put before signs. */
function dropEscapingSigns(text: string): string {
	return text.replace(/[\\^`](?=[^\s\w])|(?<=\w)\\(?=\w)/g, '');
}
