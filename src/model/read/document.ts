import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Kind } from '../kinds.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { findLostPlaces } from './lost-places.ts';
import type { Place, Problem } from './problem.ts';

/** A heading of a page with the anchor that Markdown viewers and the site give it. */
export interface Anchor {
	id: string;
	text: string;
	depth: number;
	place: Place;
}

/** The body of a file as a syntax tree. */
export interface Body {
	body: Root;
	anchors: Anchor[];
	/** What was wrong already while reading. */
	problems: Problem[];
}

/** One file of the book, read once and used by every rule, the build and the tests. */
export interface BookDocument extends Body {
	/** Path from the project’s root, with forward slashes. */
	file: string;
	kind: Kind;
	id: string;
	/** The file as it was typed. */
	text: string;
	frontMatter: FrontMatter;
}

const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm);

/**
 * Reads one MDX file. Never throws for what an author wrote: a place that MDX cannot read is
 * reported, masked and read past, so that the problems behind it are found as well.
 */
export function readDocument(file: string, kind: Kind, id: string, text: string): BookDocument {
	const frontMatter = readFrontMatter(file, text);
	const { body, anchors, problems } = readBody(file, text);
	return {
		file,
		kind,
		id,
		text,
		frontMatter,
		body,
		anchors,
		problems: [...frontMatter.problems, ...problems],
	};
}

/** Reads the body of a file, with or without its front matter above it. Never throws either. */
export function readBody(file: string, text: string): Body {
	const problems: Problem[] = [];
	let rest = text;
	for (;;) {
		try {
			const body = reader.parse(rest);
			findLostPlaces(body, rest);
			return { body, anchors: anchorsOf(body), problems };
		} catch (error) {
			if (!(error instanceof VFileMessage)) throw error;
			const { message, ...place } = explained(error);
			problems.push({ file, ...place, rule: 'mdx-syntax', message, advice });
			const masked = maskLine(rest, place.line);
			if (masked === rest) return { body: { type: 'root', children: [] }, anchors: [], problems };
			rest = masked;
		}
	}
}

/** Where a node of the syntax tree begins. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
	const { line, column } = node.position?.start ?? { line: 1, column: 1 };
	return { line, column };
}

const advice =
	'Close the tag on a line of its own, or put the characters in backticks if they are no tag.';

/** Some messages of the MDX parser have their place only in their words: “(5:1-5:8)”. */
function explained({ reason, line, column }: VFileMessage): Place & { message: string } {
	const [, row, col] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
	const message = reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '');
	return {
		message: `MDX cannot read this: ${message}.`,
		line: Number(row ?? line ?? 1),
		column: Number(col ?? column ?? 1),
	};
}

/** Blanks a line that cannot be read; lengths stay, so that later places stay right. */
function maskLine(text: string, line: number): string {
	const lines = text.split('\n');
	const at = Math.min(line, lines.length) - 1;
	const found = lines[at] ?? '';
	lines[at] = found.replace(/[<>{}]/g, ' ') === found ? '' : found.replace(/[<>{}]/g, ' ');
	return lines.join('\n');
}

function anchorsOf(body: Root): Anchor[] {
	const slugger = new GithubSlugger();
	const anchors: Anchor[] = [];
	visit(body, 'heading', (heading: Heading) => {
		const text = toString(heading);
		anchors.push({ id: slugger.slug(text), text, depth: heading.depth, place: placeOf(heading) });
	});
	return anchors;
}
