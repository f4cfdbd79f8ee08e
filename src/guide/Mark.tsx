/** Outlines that are told apart without colour: each stands for one answer of a row, filled and then hollow. */
const outlines = [
	'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13z',
	'M2 2h12v12H2z',
	'M8 1l7 13H1z',
	'M8 .5L15.5 8 8 15.5.5 8z',
];

/** The sign of one answer among those that were given to a question. */
export function Mark({ at }: { at: number }) {
	return (
		<svg class={at % 2 ? 'mark hollow' : 'mark'} viewBox="0 0 16 16" aria-hidden="true">
			<path d={outlines[Math.floor(at / 2) % outlines.length]} />
		</svg>
	);
}
