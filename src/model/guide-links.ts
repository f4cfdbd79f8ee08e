import { readFileSync } from 'node:fs';
import type { PlainAnswers } from '../engine/guide/answers.ts';
import { linkOfPlain } from '../engine/record/link.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { site } from './site.ts';

/**
 * What a link to the folder of questions stands for: the guide, or a part of it. In `content/` no file
 * is the guide; on a code host such a link opens what the guide asks.
 */
export type GuideLink =
	| { to: 'guide' | 'compare' | 'worksheet' | 'skill' }
	/** The guide with the answers of a case. */
	| { to: 'case'; id: string }
	/** The guide with these answers, in the form of case studies. */
	| { to: 'answers'; answers: [question: string, options: string | string[]][] }
	| { to: 'nowhere'; part: string };

/** The parts of the guide that have a name. */
export const guideParts = ['compare', 'worksheet', 'skill'] as const;

/**
 * Reads `../questions/`, `../questions/#compare`, `../questions/#worksheet`,
 * `../questions/#skill`, `../questions/#case=checkout-page` and `../questions/#job=find-out&duties=audited,promise`. Gives
 * nothing for any other link.
 */
export function readGuideLink(url: string): GuideLink | undefined {
	const [, fragment] = /^\.\.\/questions\/(?:#(.*))?$/.exec(url) ?? [url, null];
	if (fragment === null) return undefined;
	if (!fragment) return { to: 'guide' };
	const part = guideParts.find((name) => name === fragment);
	if (part) return { to: part };
	const pairs = fragment.split('&').map((pair) => pair.split('='));
	if (!pairs.every(([key, value, ...more]) => key && value && more.length === 0))
		return { to: 'nowhere', part: fragment };
	const [[key, id = ''] = []] = pairs;
	if (key === 'case' && pairs.length === 1) return { to: 'case', id };
	return {
		to: 'answers',
		answers: pairs.map(([question = '', value = '']) => [question, listed(value)]),
	};
}

function listed(value: string): string | string[] {
	if (value === 'none') return [];
	return value.includes(',') ? value.split(',') : value;
}

/**
 * The address below the base that a link to the guide leads to; `content` is the folder of the book.
 * The checker has seen that there are such answers and such a case.
 */
export function guideAddress(link: GuideLink, content: string): string | undefined {
	switch (link.to) {
		case 'guide':
			return '/guide/';
		case 'compare':
			return '/guide/compare/';
		case 'worksheet':
			return '/guide/#worksheet';
		case 'skill':
			return '/skill/production-purpose.zip';
		case 'answers':
			return `/guide/${linkOfPlain(site.version, Object.fromEntries(link.answers))}`;
		case 'case':
			return `/guide/${linkOfPlain(site.version, answersOf(link.id, content))}`;
		case 'nowhere':
			return undefined;
	}
}

function answersOf(id: string, content: string): PlainAnswers {
	const file = `${content}/case-studies/${id}.mdx`;
	const { data } = readFrontMatter(file, readFileSync(file, 'utf8'));
	return (data as { answers: PlainAnswers }).answers;
}
