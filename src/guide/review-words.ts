// What the guide says where a result is looked at again.

export const changedSince = (then: string, now: string) =>
	`Answered on ${then} and again on ${now}. The circles in the picture are the earlier sums.`;
export const unchanged = (date: string) =>
	`This record is of ${date}. Change what is no longer true; what that moves will stand here.`;
export const fromTo = (question: string, from: string, to: string) =>
	`${question}: “${from}” → “${to}”`;
export const stoodThen = (then: string, now: string) =>
	then === now ? `${now}, then and now.` : `By this edition, then: ${then}. Now: ${now}.`;
