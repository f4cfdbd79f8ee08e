/** Numbers from 0 to 20 as a sentence says them. */
export const numberWords =
	'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);
