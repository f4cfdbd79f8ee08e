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
import type { Place, Problem } from './problem.ts';
import { findTraps } from './traps.ts';

/** A heading of a page with the anchor that Markdown viewers and the site give it. */
export interface Anchor {
	id: string;
	text: string;
	depth: number;
	place: Place;
}

/** One file of the book, read once and used by every rule, the build and the tests. */
export interface BookDocument {
	/** Path from the project's root, with forward slashes. */
	file: string;
	kind: Kind;
	id: string;
	frontMatter: FrontMatter;
	body: Root;
	anchors: Anchor[];
	/** What was wrong already while reading: syntax and traps. */
	problems: Problem[];
}

const reader = unified()
	.use(remarkParse)
	.use(remarkFrontmatter)
	.use(remarkMdx)
	.use(remarkGfm);

/**
 * Reads one MDX file. Never throws for what an author wrote: a place that MDX cannot read is
 * reported, masked and read past, so that the problems behind it are found as well.
 */
export function readDocument(file: string, kind: Kind, id: string, text: string): BookDocument {
	const traps = findTraps(file, text);
	const { body, problems } = readPast(file, traps.masked);
	const frontMatter = readFrontMatter(file, text);
	return {
		file,
		kind,
		id,
		frontMatter,
		body,
		anchors: anchorsOf(body),
		problems: [...frontMatter.problems, ...traps.problems, ...problems],
	};
}

/** Where a node of the syntax tree begins. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
	const { line, column } = node.position?.start ?? { line: 1, column: 1 };
	return { line, column };
}

function readPast(file: string, text: string): { body: Root; problems: Problem[] } {
	const problems: Problem[] = [];
	let rest = text;
	for (let tries = 0; tries < 100; tries += 1) {
		try {
			return { body: reader.parse(rest), problems };
		} catch (error) {
			if (!(error instanceof VFileMessage)) throw error;
			const place = { line: error.line ?? 1, column: error.column ?? 1 };
			problems.push({ file, ...place, rule: 'mdx-syntax', message: error.reason });
			rest = maskLine(rest, place.line);
		}
	}
	return { body: { type: 'root', children: [] }, problems };
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
