import type { Balance } from '../../engine/guide/balance.ts';
import { balancePaths } from '../balance/balance-paths.ts';
import { faint, ink, line, paper, quiet } from './card-colours.ts';
import { fitted, outlines, upright } from './card-lines.ts';

/** So many rows have their names above them, and are as far apart; the others follow without. */
const [named, apart, close] = [3, 64, 32];

/** A balance with the names of its first three. */
export function cardBalance(
	picture: Balance,
	{ x, y, width }: { x: number; y: number; width: number },
	accent: string,
): string {
	const top = (row: number) =>
		Math.min(row, named) * apart + Math.max(row - named, 0) * close + (row < named ? 36 : 10);
	const paths = balancePaths(picture, { width, bar: 16, top });
	const names = picture.rows.slice(0, named).map(({ place, name, isFirst }, row) => {
		const words = fitted(`${place} ${name}`, upright, [28, 25, 22], width, 1);
		return outlines(words, isFirst ? accent : ink, { x, y: y + top(row) - 10 });
	});
	const path = (d: string, look: string) => (d ? `<path d="${d}" ${look}/>` : '');
	return [
		...names,
		`<g transform="translate(${x} ${y})" fill="none" stroke="${quiet}" stroke-width="1.5">`,
		path(paths.facts, `fill="${faint}"`),
		path(paths.against, 'stroke-dasharray="5 4"'),
		path(paths.own, `fill="${quiet}"`),
		path(paths.first, `fill="${accent}" stroke="${paper}"`),
		path(paths.zero, `stroke="${line}"`),
		path(paths.sums, `stroke="${ink}" stroke-width="4"`),
		'</g>',
	].join('');
}
