// What the guide says where an incident is held against the advice; fetched when that is opened.

export const choose = 'Choose';
export const whatWentWrong = 'What went wrong?';
export const howNoticed = 'How was it noticed?';
export const stoodAt = (name: string, place: number) =>
	`That is a matter of ${name}, which stands in place ${place}.`;
export const wouldHaveCaught = 'These practices are advised, and work against it:';
export const noneAdvised = 'No advised practice works against it.';
export const wasLeftOut = 'was left out:';
export const heldBack = 'These answers kept it lower. Was one of them wrong?';
export const noneHeldBack = 'No single answer kept it lower, so the question is what was done.';
export const noneGivenHeldBack =
	'No answer given kept it lower, but questions are open: answer them first.';
