export const giveBack = 'What happened? Make a trial of it';
export const lead =
	'When you know how it ended, the guide can be tried on your decision: was it right? Only answers from before the outcome make a fair trial, so open the record as you kept it and change nothing. You get a file to send to whoever keeps this book, or to keep; nothing is sent by itself.';
export const outcome = 'What happened';
export const outcomeHint = 'what went well or wrong, and how you know; no names';
export const first = 'What should have come first';
export const choose = 'Choose a priority';
export const download = 'Download the trial';
export const how = 'How trials are checked';
