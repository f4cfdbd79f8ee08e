import type { Model } from '../guide/model.ts';
import { fencedYaml, readBlock, type YamlReader } from './read-front-matter.ts';
import { listIgnored, type IgnoredRule } from './ignored.ts';
import { readJson } from './json-record.ts';
import { readLink } from './link.ts';
import { readSavedAdvice } from './read-saved-advice.ts';
import { readRecord } from './read-record.ts';
import { holdsAnything, type Reopened } from './saved-advice.ts';
import { linksIn, type WalkLink } from './unwrap.ts';

/** What a reader brought: answers, or the way into a decision tree. */
export interface Brought {
	/** A record, or each link of the text; what could not be read is told in the first, which may be empty. */
	readonly opened: readonly [Reopened, ...Reopened[]];
	/** Given where the text holds no answers but a link to a walk. */
	readonly walk?: WalkLink | undefined;
}

/** The most characters that are looked at; of a record and of links fewer are read. */
const longest = 200_000;

/**
 * Reads whatever a reader pastes or drops: a Markdown record, a JSON record, or links, whatever mail,
 * chat and editors made of them. Never throws, and tells what it leaves aside.
 */
export function reopen(model: Model, pasted: string, readYaml: YamlReader): Brought {
	const text = withoutWrapping(pasted.slice(0, longest));
	const record = recordIn(model, text, readYaml);
	if (record && !isAside(record, 'not-a-record')) return { opened: [record] };
	const { answers, walks } = linksIn(pasted);
	const [link, ...others] = answers.map((fragment) => readLink(model, fragment));
	if (link && !record) return { opened: [link, ...others] };
	if (link && holdsAnything(link)) return { opened: [aside(link, 'only-its-link')] };
	const unread =
		record ??
		(text.includes('\n') || text.startsWith('{')
			? readRecord(model, text, readYaml)
			: readLink(model, text));
	const host = /https?:\/\/([^\s/?#]{1,100})/i.exec(text)?.[1];
	const isAddress = host && !record && !text.includes('#');
	return { opened: [isAddress ? aside(unread, 'no-fragment', host) : unread], walk: walks[0] };
}

function isAside({ ignored }: Reopened, rule: IgnoredRule): boolean {
	return ignored.some((each) => each.rule === rule);
}

/** What was read, with one thing more to tell, in the place of what only says that nothing was found. */
function aside(opened: Reopened, rule: IgnoredRule, at = ''): Reopened {
	const list = listIgnored();
	list.ignore(rule, at);
	const others = opened.ignored.filter((each) => each.rule !== 'not-a-record');
	return { ...opened, ignored: [...list.ignored, ...others] };
}

/** A text without the fences of code, the marks of a reply or of a change and the unseen signs at the ends of its lines. */
function withoutWrapping(pasted: string): string {
	const text = pasted
		.replace(/^[\u200b\u2060\ufeff]+|[\u200b\u2060\ufeff]+$/gm, '')
		.replace(/^[ \t>]*(?:```|~~~)[^\n]*$/gm, '');
	const isDiff = /^\+/m.test(text) && !/^(?![-+ @\\]|diff |index |new file ).+/m.test(text);
	if (isDiff)
		return text
			.replace(/^(?:-|\+{3}|[^+\s]).*\n?/gm, '')
			.replace(/^[+ ]/gm, '')
			.trim();
	const isReply = /^>/m.test(text) && !/^[^>\s]/m.test(text);
	return (isReply ? text.replace(/^(?:> ?)+/gm, '') : text).trim();
}

/** How a record in JSON begins, also with a comment, other quotes or none. */
const bracedRecord =
	/\{(?:\s|#.{0,200}\n)*["“']?(?:\$schema|status|date|decision-makers|software|dissent|playbook|link|purpose|answers|ranking|notes)["”']?\s*:/;

/** The record in a text, where there is one; words may stand before and after it. */
function recordIn(model: Model, text: string, readYaml: YamlReader): Reopened | undefined {
	const json = bracedRecord.exec(text)?.index;
	const yaml = fencedYaml(text);
	if (yaml === undefined && json !== undefined) {
		const end = text.lastIndexOf('}') + 1;
		const part = text.slice(json, end > json ? end : undefined);
		const opened = readJson(model, part);
		// YAML takes what people write into JSON: other quotes, comments, a comma too many.
		return isAside(opened, 'not-a-record')
			? readSavedAdvice(model, part, (all, list) => readBlock(all.split('\n'), 1, list, readYaml))
			: opened;
	}
	return yaml === undefined ? undefined : readRecord(model, yaml, readYaml);
}
