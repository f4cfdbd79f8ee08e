import { parseArgs } from 'node:util';
import type { GuideData } from '../guide/data.ts';
import { next, questions } from './ask.ts';
import { check } from './check.ts';
import { compared } from './compare.ts';
import { load } from './given.ts';
import { detailsFor, record } from './record.ts';
import { result } from './result.ts';
import { Refusal, type Said } from './said.ts';

const usage = `node guide.mjs COMMAND …

  questions [ID…]           all questions with the ids of their answers, or those named
  next [FILE]               the next question for the people; what is settled already
      --in-order            in the order of the guide, not the one most worth answering
  result FILE               what comes first, what deliberately does not, and why
  record FILE               the decision in writing
      --form NAME           priorities.md where left out; "--form ?" lists the forms
      --date YYYY-MM-DD     the day of the decision; today where left out
      --words-in-link       puts the words of the purpose into the link as well
  check FILE…               what a record or a link holds, and what is wrong in it
  compare FILE FILE…        where two to eight people differ, and what decides
      --agreed FILE         adds who dissents from the answers they agreed on

FILE is a JSON record, a Markdown record or a text with links of the guide; "-" reads it from the
input. The least there is: { "answers": { "undo": "weeks", "duties": ["audited"], "peak": "not-sure" } }
Beside "answers" may stand "purpose" ("who", "what", "because", "defeat"), "software",
"decision-makers", "status", "dissent" and "notes".

  --json                    as data
  --home ADDRESS            where the guide stands, for links, such as https://example.org/guide/
`;

const options = {
	json: { type: 'boolean' },
	help: { type: 'boolean' },
	'in-order': { type: 'boolean' },
	form: { type: 'string' },
	date: { type: 'string' },
	'words-in-link': { type: 'boolean' },
	agreed: { type: 'string' },
	home: { type: 'string' },
} as const;

/** What the program prints, and the code with which it ends: 1 for what it was given, 2 for its own words. */
export interface Outcome {
	readonly out: string;
	readonly err: string;
	readonly code: 0 | 1 | 2;
}

/** Runs the guide as a program; `read` gives the text of a file. */
export function run(
	data: GuideData,
	argv: readonly string[],
	read: (file: string) => string,
): Outcome {
	const asJson = (plain: object) => `${JSON.stringify(plain, null, '\t')}\n`;
	const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');
	try {
		const said = answerTo(data, argv, read);
		if (said === undefined) return { out: usage, err: '', code: 0 };
		const { text, data: plain, notices = [], faults = [] } = said;
		const out = argv.includes('--json') ? asJson(plain) : text.replace(/\n?$/, '\n');
		return { out, err: lines([...faults, ...notices]), code: faults.length ? 1 : 0 };
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		const { problems, isUsage } = cause;
		const more = isUsage ? ['node guide.mjs --help says how it is written.'] : [];
		return {
			out: argv.includes('--json') ? asJson({ problems }) : '',
			err: lines([...problems, ...more]),
			code: isUsage ? 2 : 1,
		};
	}
}

/** What the command says; nothing where help was asked for. */
function answerTo(
	known: GuideData,
	argv: readonly string[],
	read: (file: string) => string,
): Said | undefined {
	const { values, positionals } = written(argv);
	const [command, ...rest] = positionals;
	if (values.help || command === undefined) return undefined;
	const data = standingAt(known, values.home);
	const { model, preset } = data;
	const all = (isChecked = false) => load(model, counted(rest, 8), read, isChecked);
	const one = () => load(model, counted(rest, 1), read)[0];
	switch (command) {
		case 'questions':
			return questions(model, rest);
		case 'next': {
			const given = rest.length ? one() : undefined;
			const said = next(model, given?.opened.answers ?? {}, values['in-order'], preset);
			return { ...said, notices: given?.notices ?? [] };
		}
		case 'result': {
			const { opened, notices } = one();
			const { link } = detailsFor(data, opened, values);
			return { ...result(model, opened, link), notices };
		}
		case 'record': {
			const { opened, notices } = one();
			return { ...record(data, opened, values), notices };
		}
		case 'check':
			return check(model, all(true));
		case 'compare': {
			const agreed = values.agreed && load(model, [values.agreed], read)[0].opened.answers;
			return compared(model, all(), agreed || undefined);
		}
		default:
			throw new Refusal([`There is no command “${command}”.`], true);
	}
}

function written(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: true });
	} catch (cause) {
		throw new Refusal([(cause as Error).message], true);
	}
}

function counted(files: readonly string[], most: number): readonly string[] {
	if (!files.length) throw new Refusal(['Name the file that holds the answers.'], true);
	if (files.length <= most) return files;
	throw new Refusal([`One file too many: ${files.slice(most).join(', ')}.`], true);
}

/** The same data where the guide stands at another address. */
function standingAt(data: GuideData, home: string | undefined): GuideData {
	if (home === undefined) return data;
	if (/^https?:\/\/\S+\/$/.test(home) && URL.canParse(home))
		return { ...data, home, schema: new URL('record.schema.json', home).href };
	const problem = `“${home}” is no address of a guide; it begins with https:// and ends in a slash.`;
	throw new Refusal([problem], true);
}
