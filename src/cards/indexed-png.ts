import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Steps between the two colours of a picture: the edges of letters need no more. */
const steps = 16;

/** A colour as red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * A PNG of two colours and what lies between them, four bits a pixel. `amounts` says for each pixel
 * how much of the first colour it has, from 0 to 255, row by row; the width is even. It is
 * written here because a palette that fits is known: libraries look for one in every picture,
 * which takes longer than to draw it. Source: Portable Network Graphics (Third Edition), W3C 2025.
 */
export async function indexedPng(
	amounts: Uint8Array,
	width: number,
	height: number,
	between: readonly [Colour, Colour],
): Promise<Buffer> {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([4, 3], 8); // four bits a pixel, which are places in the palette
	// A higher level saves a tenth of the bytes and takes three times as long.
	const pixels = await promisify(deflate)(rows(amounts, width, height), { level: 3 });
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('PLTE', palette(between)),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function palette([first, last]: readonly [Colour, Colour]): Buffer {
	const colours = Array.from({ length: steps }, (_, step) =>
		first.map((from, channel) => {
			const to = last[channel] ?? from;
			return Math.round(to + ((from - to) * step) / (steps - 1));
		}),
	);
	return Buffer.from(colours.flat());
}

/** Each row with the mark that it is not filtered before it. */
function rows(amounts: Uint8Array, width: number, height: number): Buffer {
	const step = Uint8Array.from({ length: 256 }, (_, amount) =>
		Math.round((amount / 255) * (steps - 1)),
	);
	const bytes = Buffer.alloc(height * (1 + width / 2));
	const blank = new Uint8Array(width).fill(255);
	for (let row = 0; row < height; row += 1) {
		let to = row * (1 + width / 2) + 1;
		const shades = amounts.subarray(row * width, (row + 1) * width);
		// Half of a card is paper.
		if (Buffer.compare(shades, blank) === 0) bytes.fill(255, to, to + width / 2);
		else
			for (let at = 0; at < width; at += 2)
				bytes[to++] = ((step[shades[at] ?? 0] ?? 0) << 4) | (step[shades[at + 1] ?? 0] ?? 0);
	}
	return bytes;
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(content.length, 0);
	frame.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
