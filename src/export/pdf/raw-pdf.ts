import { placeHost } from './place-address.ts';

/**
 * A PDF of the kind that Chromium writes, for tests: two pages, and on them, one below the other,
 * links that stand at the places given.
 */
export function rawPdf(where: readonly { at: string; page: 1 | 2; upper: number }[]): Buffer {
	const links = (page: 1 | 2) =>
		where.flatMap((place, index) => (place.page === page ? [`${index + 6} 0 R`] : [])).join(' ');
	const objects = [
		'<</Type /Catalog /Pages 2 0 R>>',
		'<</Type /Pages /Kids [3 0 R 4 0 R]>>',
		`<</Type /Page\n/Annots [${links(1)}]>>`,
		'<</Type /Pages /Kids [5 0 R]>>',
		`<</Type /Page\n/Annots [${links(2)}]>>`,
		...where.map(
			({ at, upper }) =>
				`<</Type /Annot\n/Rect [27 40 90 ${upper}]\n/A <</Type /Action\n/URI (${placeHost}?${at})>>>>`,
		),
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((body, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
	return Buffer.from(
		`${file}${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
	);
}
