// What the guide says where a result is looked at again, or an incident is held against it.

export const changedSince = (then: string, now: string) =>
	`Answered on ${then} and again on ${now}. The circles in the picture are the earlier sums.`;
export const unchanged = (date: string) =>
	`This record is of ${date}. Change what is no longer true; what that moves will stand here.`;
export const fromTo = (question: string, from: string, to: string) =>
	`${question}: “${from}” → “${to}”`;
export const stoodThen = (then: string, now: string) =>
	then === now ? `${now}, then and now.` : `Then: ${then}. Now: ${now}.`;
export const choose = 'Choose';
export const whatWentWrong = 'What went wrong?';
export const howNoticed = 'How was it noticed?';
export const stoodAt = (name: string, place: number) =>
	`That is a matter of ${name}, which stands in place ${place}.`;
export const wouldHaveCaught = 'These practices are advised, and work against it:';
export const noneAdvised = 'No advised practice works against it.';
export const wasLeftOut = 'was left out:';
export const heldBack = 'These answers kept it lower. Was one of them wrong?';
export const noneHeldBack =
	'No answer kept it lower: the ranking was right, and the question is what was done.';
