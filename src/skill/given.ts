import type { Model } from '../engine/guide/model.ts';
import type { IgnoredRule } from '../engine/record/ignored.ts';
import type { Reopened } from '../engine/record/saved-advice.ts';
import { readBrought } from '../guide/brought.ts';
import { noticesOf } from '../guide/notices.ts';
import { namesIn } from '../guide/pasted.ts';
import { isWalk } from '../guide/compare-words.ts';
import { Refusal } from './said.ts';

/** Somebody’s answers, as a file or a link brought them. */
export interface Given {
	readonly name: string;
	readonly opened: Reopened;
	/** What is to be told of them, and goes on all the same. */
	readonly notices: readonly string[];
	/** What has to be put right first: an answer that is not offered is never guessed. */
	readonly faults: readonly string[];
}

/** What another edition or a mail program has done, not whoever wrote the answers. */
const told: readonly IgnoredRule[] = ['asked-anew', 'altered', 'cut-short', 'only-its-link'];

/** Reads files, and refuses with all that could not be read and, unless they are only checked, all that is wrong in them. */
export function load(
	model: Model,
	files: readonly string[],
	read: (file: string) => string,
	isChecked = false,
): readonly [Given, ...Given[]] {
	const problems: string[] = [];
	const all = files.flatMap((file) => {
		const name = (/([^\\/]+?)(?:\.\w+)?$/.exec(file)?.[1] ?? file).slice(0, 60);
		try {
			const given = givenIn(model, read(file), name);
			const faults = isChecked ? [] : given.flatMap((each) => each.faults);
			problems.push(...faults.map((fault) => (files.length > 1 ? `${file}: ${fault}` : fault)));
			return given;
		} catch (cause) {
			const { code, message } = cause as NodeJS.ErrnoException;
			problems.push(code === 'ENOENT' ? `There is no file “${file}”.` : `${file}: ${message}`);
			return [];
		}
	});
	const [first, ...others] = all;
	if (problems.length || !first) throw new Refusal(problems);
	return [first, ...others];
}

/** Reads a record, a link, or a chat of several links; who is named in it keeps that name. */
function givenIn(model: Model, text: string, name: string): readonly Given[] {
	const { opened, walk } = readBrought(model, text);
	if (walk) return [{ name, opened: opened[0], notices: [], faults: [isWalk] }];
	const names = namesIn(text);
	return opened.map((each, at) => {
		const all = noticesOf(model, each);
		const isFault = (line: number) => {
			const rule = each.ignored[line]?.rule;
			return rule !== undefined && !told.includes(rule);
		};
		return {
			name: (opened.length > 1 && names.length === opened.length && names[at]) || name,
			opened: each,
			notices: all.filter((_, line) => !isFault(line)),
			faults: all.filter((_, line) => isFault(line)),
		};
	});
}
