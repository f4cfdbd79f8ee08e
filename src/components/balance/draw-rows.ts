import { slideFrom, topsOf } from './slide.ts';

/** The ends of the scale, in points. */
export interface Scale {
	readonly least: number;
	readonly most: number;
}

/** A row of a picture in numbers. */
export interface Row {
	readonly id: string;
	readonly place: number;
	readonly total: string;
	readonly sum: number;
	readonly isFirst: boolean;
	readonly segments: readonly (readonly [from: number, to: number, isOwn: boolean])[];
}

const svg = 'http://www.w3.org/2000/svg';

/** Draws other numbers into a picture that stands in the page, and puts its rows into their order. */
export function drawRows(list: HTMLElement, rows: readonly Row[], { least, most }: Scale) {
	const share = (points: number) => `${(100 * (points - least)) / (most - least)}%`;
	const tops = topsOf(list);
	const items = [...tops.keys()];
	for (const { id, place, total, sum, isFirst, segments } of rows) {
		const item = items.find((each) => each.dataset['row'] === id);
		const mark = item?.querySelector('.mark');
		if (!item || !mark) continue;
		item.classList.toggle('first', isFirst);
		const [placed, , totalled] = item.querySelectorAll('span');
		if (placed) placed.textContent = `${place}`;
		if (totalled) totalled.textContent = total;
		for (const end of ['x1', 'x2']) mark.setAttribute(end, share(sum));
		for (const old of item.querySelectorAll('rect, text')) old.remove();
		for (const [from, to, isOwn] of segments) {
			const rect = document.createElementNS(svg, 'rect');
			rect.setAttribute('class', `${isOwn ? 'own' : 'for'}${to < 0 ? ' against' : ''}`);
			rect.setAttribute('x', share(Math.min(from, to)));
			rect.setAttribute('width', `${(100 * Math.abs(to - from)) / (most - least)}%`);
			mark.before(rect);
		}
		list.append(item);
	}
	slideFrom(tops);
}
