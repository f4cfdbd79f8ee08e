import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { writtenAt } from '../../cache/files-in.ts';
import { digestOf, keepTogether, readTogether, type Kept } from '../../cache/kept-together.ts';
import { versionOf } from '../../cache/made-before.ts';
import { textOf, written } from './document.ts';
import { readPage, type BuiltPage } from './read-page.ts';

const programs = ['src/export/markdown'];

/** Stands before the label of each footnote until it is known in which file the text stands. */
const mark = '\uE000';

/** What the head of a page says of it. */
type Said = Omit<BuiltPage, 'article'>;

/** A built page as Markdown, below its front matter. */
export interface PageText extends Said {
	/** As it stands in a file of its own. */
	alone(): string;
	/** As it stands below others, its footnotes told apart from theirs; empty where it has no title. */
	below: Buffer;
}

/** What is kept of a page: when its file was written and how long it is, the digest of that, and the text. */
interface Known {
	time: string;
	digest: string;
	/** Nothing where the page announces no Markdown form of itself. */
	said: Said | null;
	below: Buffer;
}

/** Pages as Markdown: one that is as it was when it was last read is not read again. */
export interface PageTexts {
	/**
	 * The text of a page, by the name of its file; nothing where it announces none. Throws where it
	 * announces one and has no `article`.
	 */
	read(name: string): PageText | undefined;
	/** Keeps what was read for the next build, and nothing else. */
	keep(): void;
}

/** The texts of the pages of a built site; `file` is where they are kept between builds. */
export function pageTexts(dist: string, file: string): PageTexts {
	const version = versionOf(programs);
	const last = readTogether(file);
	const now = new Map<string, Kept>();
	/** Of pages that were read in this build. */
	const alone = new Map<string, string>();
	const make = (path: string, name: string, html: string): Pick<Known, 'said' | 'below'> => {
		const page = readPage(path, html);
		if (!page) return { said: null, below: Buffer.alloc(0) };
		const text = markdownOf(page, name);
		alone.set(name, text.alone);
		const { article: _, ...said } = page;
		return { said, below: Buffer.from(text.below) };
	};
	return {
		read(name) {
			const path = join(dist, name);
			const time = writtenAt(path);
			const kept = now.get(name) ?? last.get(name);
			let known = kept?.digest === version ? knownIn(kept.bytes) : undefined;
			if (known?.time === time && kept) now.set(name, kept);
			else {
				const html = readFileSync(path, 'utf8');
				const digest = digestOf(html);
				const made = known?.digest === digest ? known : make(path, name, html);
				known = { said: made.said, below: made.below, time, digest };
				now.set(name, { digest: version, bytes: bytesOf(known) });
			}
			const { said, below } = known;
			if (!said) return undefined;
			return {
				...said,
				below,
				alone: () => {
					if (!alone.has(name)) make(path, name, readFileSync(path, 'utf8'));
					return alone.get(name) ?? '';
				},
			};
		},
		keep() {
			keepTogether(file, now);
		},
	};
}

function markdownOf(page: BuiltPage, name: string): { alone: string; below: string } {
	const [first, ...blocks] = textOf(page);
	for (const block of blocks) {
		visit(block, (node) => {
			if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
			node.identifier = node.label = `${mark}${node.identifier}`;
		});
	}
	const heading = first ? written([first]) : '';
	const rest = written(blocks);
	const line = written([{ type: 'thematicBreak' }]);
	const from = `From <${page.address}>\n`;
	const place = name.replace(/\/?index\.html$/, '').replaceAll('/', '-') || 'home';
	const joined = (...parts: string[]) => parts.filter(Boolean).join('\n');
	return {
		alone: joined(heading, rest).replaceAll(mark, ''),
		below: heading && joined(line, heading, from, rest).replaceAll(mark, `${place}-`),
	};
}

/** A line of what is known of a page, and its text. */
function bytesOf({ below, ...facts }: Known): Buffer {
	return Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), below]);
}

function knownIn(bytes: Buffer): Known {
	const end = bytes.indexOf('\n');
	const facts = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<Known, 'below'>;
	return { ...facts, below: bytes.subarray(end + 1) };
}
