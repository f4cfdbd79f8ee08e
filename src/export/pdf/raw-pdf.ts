/** A PDF of the kind that Chromium writes, for tests: two pages, and a destination on each as `where` says. */
export function rawPdf(where: Readonly<Record<string, 1 | 2>>): Buffer {
	const destinations = Object.entries(where).map(
		([name, page]) => `/${name} [${page === 1 ? 3 : 5} 0 R /XYZ 27 541.92 0]`,
	);
	const objects = [
		'<</Type /Catalog /Pages 2 0 R /Dests 6 0 R>>',
		'<</Type /Pages /Kids [3 0 R 4 0 R]>>',
		'<</Type /Page>>',
		'<</Type /Pages /Kids [5 0 R]>>',
		'<</Type /Page>>',
		`<<${destinations.join('\n')}>>`,
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((body, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 7\n0000000000 65535 f \n${offsets.join('')}`;
	return Buffer.from(
		`${file}${table}trailer\n<</Size 7 /Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
	);
}
