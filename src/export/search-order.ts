import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Gives the same search index for the same pages. Pagefind writes the values of a filter in an order
 * of chance, and names the file by its bytes; so this puts them in the order of their names, and
 * tells the new name where the old one stands.
 */
export async function settleOrder(folder: string): Promise<void> {
	const entry = join(folder, 'pagefind-entry.json');
	let entryText = await readFile(entry, 'utf8');
	for (const meta of (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'))) {
		let told = unpacked(await readFile(join(folder, meta)));
		for (const name of (await readdir(join(folder, 'filter'))).toSorted()) {
			const file = join(folder, 'filter', name);
			const settled = withSortedValues(unpacked(await readFile(file)));
			const [before = ''] = name.split('.pf_filter');
			if (!told.includes(before)) continue;
			const after = renamed(before, settled);
			told = Buffer.from(told.toString('latin1').replaceAll(before, after), 'latin1');
			await writeFile(file, gzipSync(settled, { level: 9 }));
			await rename(file, join(folder, 'filter', `${after}.pf_filter`));
		}
		const before = meta.slice('pagefind.'.length, -'.pf_meta'.length);
		const after = renamed(before, told);
		await writeFile(join(folder, meta), gzipSync(told, { level: 9 }));
		await rename(join(folder, meta), join(folder, `pagefind.${after}.pf_meta`));
		entryText = entryText.replaceAll(before, after);
	}
	await writeFile(entry, entryText);
}

/** `en_56ad588d55`: the language, and as many digits of a hash as before. */
function renamed(name: string, bytes: Buffer): string {
	const [language = '', digits = ''] = name.split('_');
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, digits.length);
	return `${language}_${hash}`;
}

function unpacked(bytes: Buffer): Buffer {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

const signature = 'pagefind_dcd';

/**
 * A filter’s file with its values in order: after a signature, CBOR (RFC 8949) holds the name of the
 * filter and a list of values, each with its pages.
 */
export function withSortedValues(bytes: Buffer): Buffer {
	const begin = bytes.indexOf(signature) + signature.length;
	const [inside] = headOf(bytes, begin);
	const list = endOf(bytes, inside); // after the name
	const [first, count] = headOf(bytes, list);
	const values: Buffer[] = [];
	let at = first;
	for (let index = 0; index < count; index += 1) {
		const end = endOf(bytes, at);
		values.push(bytes.subarray(at, end));
		at = end;
	}
	return Buffer.concat([
		bytes.subarray(0, first),
		...values.toSorted((one, other) => Buffer.compare(one, other)),
		bytes.subarray(at),
	]);
}

/** Where the content of a CBOR item begins, and its number: a length, a count or a value. */
function headOf(bytes: Buffer, at: number): [content: number, number: number] {
	const short = (bytes[at] ?? 0) & 31;
	if (short < 24) return [at + 1, short];
	const size = 2 ** (short - 24);
	if (short > 26) throw new Error('The search index has a form that is not known here.');
	return [at + 1 + size, bytes.readUIntBE(at + 1, size)];
}

/** Where a CBOR item ends. */
function endOf(bytes: Buffer, at: number): number {
	const kind = (bytes[at] ?? 0) >> 5;
	let [end, number] = headOf(bytes, at);
	if (kind === 2 || kind === 3) return end + number;
	if (kind === 4 || kind === 5)
		for (let left = kind === 4 ? number : 2 * number; left > 0; left -= 1) end = endOf(bytes, end);
	return end;
}
