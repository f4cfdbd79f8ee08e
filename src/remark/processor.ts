import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import type { MarkedTerm } from '../model/glossary.ts';
import { answers } from './answers.ts';
import { fileLinks } from './file-links.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { marginNotes } from './margin-notes.ts';
import { noCode } from './no-code.ts';
import { oldAnchors } from './old-anchors.ts';
import { sections } from './sections.ts';
import { unbroken } from './unbroken.ts';

/** What makes of the text of a page what stands on the site below `base`, with these terms marked. */
export function processorOf(base: string, terms: MarkedTerm[]) {
	return unified({
		gfm: false,
		smartypants: false,
		remarkPlugins: [noCode, remarkGfm, answers, [fileLinks, { base }]],
		rehypePlugins: [
			marginNotes,
			[glossaryTerms, { base, terms }],
			rehypeHeadingIds,
			sections,
			oldAnchors,
			unbroken,
		],
	});
}
