import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from '../browser/start.ts';
import { addGenerated } from './book/write.ts';
import { build, sizesOf, type BuildTimes, type Sizes } from './built.ts';
import { buildPeer, type PeerTimes } from './peer.ts';
import { copyProject } from './project.ts';
import { firstResult } from './search.ts';

/** What a book of one size takes. */
export interface BookFigures {
	/** Generated pages beside the real book; 0 is the real book alone. */
	generated: number;
	trees: number;
	/** The first build, with nothing kept from earlier ones. */
	full: BuildTimes;
	/** The second, after one page was changed. */
	changed: BuildTimes;
	sizes: Sizes;
	/** Milliseconds from the last letter typed to the first result of a search. */
	firstResult: number;
	peer?: PeerTimes;
}

/**
 * Builds the real book with so many generated pages beside it, and a tenth of that in trees; then
 * changes a sentence of one page and builds again. `say` is told what is being done; `use` may
 * look at the built site before it goes.
 */
export async function measureBook(
	generated: number,
	withPeer: boolean,
	say: (what: string) => void,
	use: (root: string) => Promise<void> = async () => {},
): Promise<BookFigures> {
	const name = generated === 0 ? 'the real book' : `${generated} generated pages`;
	const trees = Math.ceil(generated / 10);
	const project = await copyProject();
	try {
		say(`${name}: writing`);
		if (generated > 0) await addGenerated(project.root, generated, trees);
		say(`${name}: building`);
		const full = await build(project.root);
		const sizes = await sizesOf(join(project.root, 'dist'));
		say(`${name}: searching`);
		const browser = await startBrowser();
		const found = await firstResult(browser, join(project.root, 'dist'));
		await browser.close();
		await use(project.root);
		say(`${name}: building after one change`);
		const page = join(project.root, 'content/principle/objections.mdx');
		await writeFile(page, `${await readFile(page, 'utf8')}\nOne sentence more.\n`);
		const changed = await build(project.root);
		const figures = { generated, trees, full, changed, sizes, firstResult: found };
		if (!withPeer) return figures;
		say(`${name}: building the same pages with Starlight`);
		return { ...figures, peer: await buildPeer(project.root) };
	} finally {
		await project.remove();
	}
}
