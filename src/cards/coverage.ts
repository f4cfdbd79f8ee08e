/** Straight edges, four numbers each: where one begins and where it ends; y grows upwards. */
export type Edges = Float64Array;

/** How edges are set: their unit in pixels, and where their origin lies. */
export interface Setting {
	scale: number;
	x: number;
	y: number;
}

/**
 * How much of each pixel of a strip closed outlines cover. Every edge adds to each pixel it crosses
 * how much more is covered from there on, so that one sum along a row gives the exact areas, where
 * a picture of every letter would have to be drawn as a whole. Source of the method: R. Levien,
 * “Inside the fastest font renderer in the world”, 2016.
 */
export class Coverage {
	readonly #width: number;
	readonly #height: number;
	/** What each pixel adds to the sum of its row; two more than there are, for what ends at the edge. */
	readonly #steps: Float32Array;
	/** The first pixel of each row that adds anything, and the one after the last. */
	readonly #begins: Int32Array;
	readonly #ends: Int32Array;

	/** `width` and `height` of the strip in pixels. */
	constructor(width: number, height: number) {
		this.#width = width;
		this.#height = height;
		this.#steps = new Float32Array((width + 2) * height);
		this.#begins = new Int32Array(height).fill(width);
		this.#ends = new Int32Array(height);
	}

	/** Adds closed outlines. What lies beyond the strip is cut off. */
	add(edges: Edges, { scale, x, y }: Setting): void {
		for (let at = 0; at < edges.length; at += 4)
			this.#edge(
				x + (edges[at] ?? 0) * scale,
				y - (edges[at + 1] ?? 0) * scale,
				x + (edges[at + 2] ?? 0) * scale,
				y - (edges[at + 3] ?? 0) * scale,
			);
	}

	/** Calls back for every pixel that is covered, with how much of it is, from 0 to 1, and clears the strip. */
	take(call: (x: number, y: number, amount: number) => void): void {
		for (let y = 0; y < this.#height; y += 1) {
			const row = y * (this.#width + 2);
			const end = Math.min(this.#width, this.#ends[y] ?? 0);
			let sum = 0;
			for (let x = this.#begins[y] ?? 0; x < end; x += 1) {
				sum += this.#steps[row + x] ?? 0;
				const amount = Math.min(1, Math.abs(sum));
				if (amount > 1 / 512) call(x, y, amount);
			}
			this.#steps.fill(0, row, row + this.#width + 2);
			this.#begins[y] = this.#width;
			this.#ends[y] = 0;
		}
	}

	/** Adds a straight edge: going down it begins what is covered, going up it ends it. */
	#edge(x0: number, y0: number, x1: number, y1: number): void {
		if (y0 === y1) return;
		const direction = y0 < y1 ? 1 : -1;
		const top = Math.min(y0, y1);
		const topX = y0 < y1 ? x0 : x1;
		const end = Math.max(y0, y1);
		const slope = (x1 - x0) / (y1 - y0);
		const last = Math.min(this.#height, Math.ceil(end));
		for (let y = Math.max(0, Math.floor(top)); y < last; y += 1) {
			const upper = Math.max(y, top);
			const lower = Math.min(y + 1, end);
			const from = this.#within(topX + (upper - top) * slope);
			const to = this.#within(topX + (lower - top) * slope);
			this.#span(y, from, to, direction * (lower - upper));
		}
	}

	#within(x: number): number {
		return Math.min(this.#width, Math.max(0, x));
	}

	/** An edge within one row: `height` is shared among its pixels as it crosses them. */
	#span(y: number, from: number, to: number, height: number): void {
		const row = y * (this.#width + 2);
		const left = Math.min(from, to);
		const right = Math.max(from, to);
		const first = Math.floor(left);
		const last = Math.max(first, Math.ceil(right) - 1);
		const steps = this.#steps;
		if (first < (this.#begins[y] ?? 0)) this.#begins[y] = first;
		if (last + 2 > (this.#ends[y] ?? 0)) this.#ends[y] = last + 2;
		if (first === last) {
			const beyond = (left + right) / 2 - first;
			steps[row + first]! += height * (1 - beyond);
			steps[row + first + 1]! += height * beyond;
			return;
		}
		// What is covered of each pixel to the right of the edge, less what the one before it has.
		let before = 0;
		const run = right - left;
		for (let x = first; x <= last; x += 1) {
			const begin = Math.max(left, x);
			const stop = Math.min(right, x + 1);
			const passed = (stop - left) / run;
			const middle = (stop - begin) / run;
			const covered = passed - middle + middle * (1 - ((begin + stop) / 2 - x));
			steps[row + x]! += height * (covered - before);
			before = covered;
		}
		steps[row + last + 1]! += height * (1 - before);
	}
}
