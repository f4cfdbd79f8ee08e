import type { BookFigures } from './books.ts';
import type { GuideTimes } from './guide.ts';
import type { Marks } from './lighthouse.ts';
import type { Paint } from './paint.ts';

/** Everything that one run measured; what was not asked for is not there. */
export interface Report {
	machine: string;
	books: BookFigures[];
	/** Milliseconds. */
	guide?: GuideTimes;
	firstResult?: number;
	script?: { page: string; bytes: number }[];
	pdf?: { pages: number; seconds: number; perSecond: number };
	paint?: Paint[];
	marks?: Marks[];
}

/** The figures side by side, as people read them; ratios are to the first book listed. */
export function table({ machine, books, ...rest }: Report): string {
	const rows: string[][] = [];
	const [first] = books;
	if (first) {
		rows.push(['', ...books.map(({ generated }) => (generated ? `+${generated}` : 'real book'))]);
		const row = (name: string, of: (book: BookFigures) => number, unit: string) => {
			const base = of(first);
			const cells = books.map((book) => {
				const figure = of(book);
				const shown = figure < 100 ? Number(figure.toFixed(1)) : Math.round(figure);
				const ratio = book === first || !base ? '' : ` (×${(figure / base).toFixed(2)})`;
				return `${shown.toLocaleString('en-GB')} ${unit}${ratio}`;
			});
			rows.push([name, ...cells]);
		};
		row('pages', ({ sizes }) => sizes.pages, '');
		row('HTML a page', ({ sizes }) => sizes.html, 'B');
		row('as brotli', ({ sizes }) => sizes.brotli, 'B');
		for (const kind of Object.keys(first.sizes.byKind))
			row(`HTML, ${kind}`, ({ sizes }) => sizes.byKind[kind]?.html ?? 0, 'B');
		row('full build', ({ full }) => full.wall, 's');
		for (const stage of Object.keys(first.full.stages))
			row(`  ${stage}`, ({ full }) => full.stages[stage] ?? 0, 's');
		row('full build a page', ({ full, sizes }) => (full.wall / sizes.pages) * 1000, 'ms');
		row('processor time', ({ full }) => full.processor, 's');
		row('peak memory', ({ full }) => full.megabytes, 'MB');
		row('after one change', ({ changed }) => changed.wall, 's');
		row('  of a full build', ({ full, changed }) => (changed.wall / full.wall) * 100, '%');
		row('search index', ({ sizes }) => sizes.index / 1000, 'kB');
		row('  first result', (book) => book.firstResult, 'ms');
		if (first.peer) {
			row('Starlight, same pages', ({ peer }) => peer?.seconds ?? 0, 's');
			row('  its HTML a page', ({ peer }) => peer?.html ?? 0, 'B');
			row(
				'  ours as part of it',
				({ full, peer }) => (full.wall / (peer?.seconds ?? 1)) * 100,
				'%',
			);
		}
	}
	const lines = [machine, '', ...aligned(rows)];
	if (rest.guide)
		lines.push('', `guide: ${rest.guide.ranking} ms a ranking, ${rest.guide.advice} ms a result`);
	if (rest.firstResult !== undefined) lines.push(`search, first result: ${rest.firstResult} ms`);
	for (const { page, bytes } of rest.script ?? [])
		lines.push(`script of ${page}: ${bytes} B as brotli`);
	if (rest.pdf)
		lines.push(
			`PDF: ${rest.pdf.pages} pages in ${rest.pdf.seconds} s, ${rest.pdf.perSecond} a second`,
		);
	if (rest.paint)
		lines.push(
			'',
			...aligned([
				['slow phone', 'largest paint', 'bare text', 'ratio', 'shift', 'longest task'],
				...rest.paint.map((at) => [
					at.page,
					`${at.largest} ms`,
					`${at.floor} ms`,
					`×${at.ratio}`,
					String(at.shift),
					`${at.task} ms`,
				]),
			]),
		);
	if (rest.marks)
		lines.push(
			'',
			...aligned([
				[
					'Lighthouse',
					'performance',
					'accessibility',
					'practices',
					'search',
					'short of full marks',
				],
				...rest.marks.map((at) => [
					at.page,
					...[at.performance, at.accessibility, at.practices, at.search].map(String),
					at.short.join(', '),
				]),
			]),
		);
	return lines.join('\n');
}

function aligned(rows: readonly string[][]): string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join('  ')
			.trimEnd(),
	);
}
