import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { versionOf } from '../cache/made-before.ts';
import { isKind } from '../model/kinds.ts';
import type { Book } from './read/book.ts';
import { findPageProblems } from './check.ts';
import { readDocument, type BookDocument } from '../model/read/document.ts';
import type { Linked } from './rules/links.ts';

/** What was seen of a file of the book when it was last found right. */
interface Seen {
	/** Of its bytes. */
	digest: string;
	/** Of a page: its front matter and its headings, which is all that other pages can go wrong by. */
	told?: { digest: string; anchors: string[] };
}

interface Found {
	/** Of the programs that found it. */
	version: string;
	files: Record<string, Seen>;
}

const programs = ['src/check', 'src/model', 'src/engine', 'src/proof'];

/**
 * Remembers a book without problems, so that the next build need not read all of it again: where
 * nothing has changed but the text of a few pages, below the same front matter and with the same
 * headings, no other page can have become wrong.
 */
export function rightBefore(root: string) {
	const file = join(root, 'node_modules/.cache/playbook/right.json');
	const version = versionOf(programs.map((path) => join(root, path)));
	let texts = new Map<string, Buffer>();
	return {
		/** Tells whether the book is as right as it was; where it cannot tell, it says no. */
		isStill(): boolean {
			texts = textsIn(root);
			const before = read(file);
			if (before?.version !== version) return false;
			const { files } = before;
			if (Object.keys(files).length !== texts.size) return false;
			const changed: BookDocument[] = [];
			for (const [name, text] of texts) {
				const seen = files[name];
				if (!seen) return false;
				if (seen.digest === digestOf(text)) continue;
				const page = pageAt(name, String(text));
				if (!page || !seen.told || toldBy(page).digest !== seen.told.digest) return false;
				changed.push(page);
			}
			const documents = Object.entries(files).flatMap(([name, { told }]) =>
				told ? linkedPage(name, told.anchors) : [],
			);
			const sources = [...texts.keys()].flatMap(sourceAt);
			if (findPageProblems(changed, { documents, sources }).length > 0) return false;
			for (const { file: name, text } of changed)
				files[name] = { ...files[name], digest: digestOf(text) };
			write(file, before);
			return true;
		},
		/** Remembers a book that was read after `isStill` and found right. A file saved in between is looked at again. */
		remember({ documents }: Book): void {
			const pages = new Map(documents.map((page) => [page.file, page]));
			const files = [...texts].map(([name, text]): [string, Seen] => {
				const page = pages.get(name);
				return [name, { digest: digestOf(text), ...(page && { told: toldBy(page) }) }];
			});
			write(file, { version, files: Object.fromEntries(files) });
		},
		/** Forgets it, once the book has problems. */
		forget: () => rmSync(file, { force: true }),
	};
}

function toldBy({ frontMatter, anchors }: BookDocument): NonNullable<Seen['told']> {
	const told = [frontMatter.data, anchors.map(({ id, depth, text }) => [id, depth, text])];
	return { digest: digestOf(JSON.stringify(told)), anchors: anchors.map(({ id }) => id) };
}

function digestOf(text: string | Buffer): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Every file below `content/`, by its path from the root. */
function textsIn(root: string): Map<string, Buffer> {
	const names = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
	return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name))]));
}

function pageAt(file: string, text: string): BookDocument | undefined {
	const [kind, id] = nameOf(file);
	return id && isKind(kind) ? readDocument(file, kind, id, text) : undefined;
}

function nameOf(file: string): [kind: string, id: string | undefined] {
	const [, kind = '', id] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
	return [kind, id];
}

/** A page by what links into it need, which is as it was; its text need not be read for that. */
function linkedPage(file: string, anchors: readonly string[]): Linked[] {
	const [kind, id] = nameOf(file);
	const place = { line: 1, column: 1 };
	const each = (anchor: string) => ({ id: anchor, text: '', depth: 2, place });
	return id && isKind(kind) ? [{ file, kind, id, anchors: anchors.map(each) }] : [];
}

function sourceAt(file: string): { id: string }[] {
	const [, id] = /^content\/sources\/([^/]+)\.yaml$/.exec(file) ?? [];
	return id ? [{ id }] : [];
}

function read(file: string): Found | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Found;
	} catch {
		return undefined;
	}
}

function write(file: string, found: Found): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify(found));
	} catch {
		// A folder that cannot be written to only costs the time.
	}
}
