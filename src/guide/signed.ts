/** Points with their sign, as readers see them: `+3`, `0`, `−2`. */
export function signed(points: number): string {
	return points > 0 ? `+${points}` : `${points}`.replace('-', '−');
}
