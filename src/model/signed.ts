/** A number of points with its sign, as tables print it. */
export function signed(points: number): string {
	return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}
