// Every word that the comparison says beside those of the guide.

export const addTitle = 'Add two to eight people, or two to eight pieces of software';
export const addLead =
	'Paste a link or a record, or drop files anywhere on this page. Everything stays on this machine.';
export const add = 'Add';
export const name = 'Name';
export const nobody = (at: number) => `Person ${at}`;
export const you = 'You';
export const remove = (name: string) => `Remove “${name}”`;
export const full = (name: string) =>
	`Eight are the most that can be compared. ${name} was not added.`;
export const isWalk =
	'This link leads to a walk through a decision tree and holds no answers of the guide. Nobody was added; open it in a tab of its own.';
export const hide = 'Meeting: hide all answers until everybody has answered';
export const reveal = 'Reveal';
export const hidden = (count: number) =>
	`Answers in: ${count}. Nothing is shown until you reveal it.`;
export const oneMore = 'A comparison needs at least two.';
export const firstPlaces = 'What comes first for each';
export const sameFirst = 'The same comes first for all.';
export const noneFirst = 'Nothing comes first for any of them.';
export const differentFirst = 'They do not agree on what comes first.';
export const differences = 'Where the answers differ';
export const differencesLead =
	'The difference that matters most to the ranking stands first. Nothing is averaged: talk about the first one until you know which answer is right.';
export const changesFirst = 'Decides what comes first';
export const movesPlaces = (places: number) =>
	places > 1
		? `Moves a priority by up to ${places} places`
		: places
			? 'Moves a priority by one place'
			: 'Moves no priority';
export const noDifferences = 'All answers are the same.';
export const agreed = (names: string) => `Answered alike: ${names}.`;
export const openGuide = 'Open in the guide';
