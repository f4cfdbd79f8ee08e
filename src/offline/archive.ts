import { zipSync, type Zippable } from 'fflate';

const packed = /\.(?:woff2|png|pdf|jpg|webp|zip)$/;

/**
 * Packs files into one folder of a zip. The same files give the same bytes: entries are sorted, and
 * every one is dated with the day given (`2026-11-23`), as a zip writes it, without a time zone.
 */
export function archive(
	folder: string,
	files: ReadonlyMap<string, Uint8Array>,
	day: string,
): Uint8Array {
	const mtime = new Date(`${day}T00:00:00`);
	const names = [...files.keys()].toSorted();
	const entries: Zippable = Object.fromEntries(
		names.map((name) => [
			`${folder}/${name}`,
			[files.get(name) ?? new Uint8Array(), { mtime, level: packed.test(name) ? 0 : 9 }],
		]),
	);
	return zipSync(entries);
}
