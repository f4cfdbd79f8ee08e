import { numberWords } from '../model/number-words.ts';

// Every word that the comparison says beside those of the guide.

// Who takes part
export const addTitle = 'Two to eight people, or two to eight pieces of software';
export const addLead =
	'Paste links or records, as many at once as the chat brings them; a name in front of a link is kept. Files may be dropped anywhere on this page. Everything stays on this machine.';
export const add = 'Add';
export const name = 'Name';
export const nobody = (at: number) => `Person ${at}`;
export const you = 'You';
export const removeShort = 'Remove';
export const remove = (name: string) => `Remove “${name}”`;
export const full = (names: string) =>
	`Eight are the most that can be compared. Not added: ${names}.`;
export const noAnswers = (name: string) => `There are no answers in what ${name} brought.`;
export const twice = (name: string) =>
	`“${name}” is there more than once. If it is one person, remove the older answers; if not, give each a name of their own.`;
export const isWalk =
	'This link leads to a walk through a decision tree and holds no answers of the guide. Nobody was added; open it in a tab of its own.';
export const meetingTitle = 'For a meeting';
export const meetingLead =
	'Send this link to everyone. It asks the questions, shows no ranking, and ends in one button that copies the answers with a name.';
export const meetingLink = 'Copy the meeting link';
export const meetingCopied = 'Copied: the meeting link';
export const hide = 'Meeting: hide all answers until everybody has answered';
export const reveal = 'Reveal';
export const hidden = (count: number) =>
	`Answers in: ${count}. Nothing is shown until you reveal it.`;
export const oneMore = 'A comparison needs at least two.';
export const openGuide = 'Open in the guide';

// Where they differ
export const differences = 'Where the answers differ';
export const sameFirst = 'The same comes first for all.';
export const noneFirst = 'Nothing comes first for any of them.';
export const differentFirst = 'They do not agree on what comes first.';
export const marks = 'In a row, the same mark is the same answer. What matters most stands first.';
export const noDifferences = 'All answers are the same.';
export const deciding = 'What decides';
export const decidingLead =
	'Nothing is averaged. Begin with the first: ask for the fact behind each answer, then choose the answer you agree on.';
export const rest = (count: number) =>
	count === 1
		? 'One more differs and moves nobody’s first place'
		: `${capital(numberWords[count])} more differ and move nobody’s first place`;
export const takeMost = 'Take the commonest answer to each, and keep the dissent';
export const heavier = (count: number) =>
	`${capital(numberWords[count])} differences decide what comes first. Where so much is disputed, scenarios settle more than answers do: `;
export const heavierLink = 'a quality attribute workshop (QAW) or ATAM';

const capital = (text = '') => text.slice(0, 1).toUpperCase() + text.slice(1);
export const differ = (of: number, alike: number) => {
	if (alike === 1) return of === 2 ? 'the two differ' : `all ${numberWords[of]} differ`;
	return of - alike === 1
		? `one of ${numberWords[of]} differs`
		: `${numberWords[of - alike]} of ${numberWords[of]} differ`;
};
export const nothing = 'nothing';
export const move = (who: string, from: string, to: string) => `${who} from ${from} to ${to}`;
export const settling = (moves: readonly string[]) => `settling it moves ${moves.join(', and ')}`;
export const settlingAs = (who: string, moves: readonly string[]) =>
	`settling it as ${who} answered moves ${moves.join(', and ')}`;
export const turnsTogether = 'settling it changes what comes first for all of you together';
export const movesPlaces = (places: number) =>
	places > 1
		? `it moves a priority by up to ${numberWords[places] ?? places} places`
		: places
			? 'it moves a priority by one place'
			: 'it moves no priority';
export const wouldMove = (moves: readonly string[]) =>
	moves.length ? `Would move ${moves.join(', and ')}.` : 'Would move nobody’s first place.';
export const another = 'Another answer';
export const unsettled = 'Not settled yet';

// What they agree on
export const together = 'Together';
export const joint = 'What you agree on';
export const jointSoFar = 'What you agree on so far';
export const standsSoFar = (standing: string | undefined, open: string) =>
	`Not settled: ${open} would still change what comes first. ${standing ? `By what you agree on so far: ${standing}` : 'What you agree on so far puts nothing first'}.`;
export const stillOpen = (question: string, answers: string) =>
	`${question} is still open, and it decides what comes first: ${answers}.`;
export const finder = 'Who finds out, and by when';
export const toFind = (question: string, who: string) =>
	`To settle ${question}: ${who.trim().replace(/\.$/, '')}.`;
export const leftOpen = (question: string, answers: string) =>
	`${question} is left open: ${answers}.`;
export const notAnswered = (who: string) => `no answer from ${who}`;
export const answeredSo = (who: string, answer: string) => `${who} answered “${answer}”`;
export const counted = (answered: number, of: number) =>
	answered < of
		? `It counts ${answered} of ${of} questions: those answered alike, at least in part, and those you have settled.`
		: 'It counts every question.';
export const agreedOn = (answer: string) => `agreed: ${answer}`;
export const circles = 'A circle is where the answers of one or more of you stand.';
export const ranks = 'The places: by the agreed answers, and by each one’s own';
export const record = 'The joint record';
export const recordLead =
	'It holds the agreed answers, the ranking that follows, and who answered otherwise.';
export const whosePurpose = 'The purpose, as one of you wrote it';
export const noPurpose = 'None of these';
export const dissent = (question: string, who: string, answer: string, first: string | undefined) =>
	`${question}: ${who} answered “${answer}”${first ? `, with which ${first} would come first` : ''}.`;
