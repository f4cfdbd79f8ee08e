import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { markedTerms } from '../../playbook/glossary.ts';
import { answers } from '../answers.ts';
import { fileLinks } from '../file-links.ts';
import { glossaryTerms } from '../glossary-terms.ts';
import { marginNotes } from '../margin-notes.ts';
import { oldAnchors } from '../old-anchors.ts';
import { quickParser } from '../quick-parser.ts';
import { sections } from '../sections.ts';

/** What makes of the text of a page of the project at `root` what stands on the site below `base`. */
export function processorOf(root: string, base: string) {
	return unified({
		gfm: false,
		smartypants: false,
		remarkPlugins: [quickParser, remarkGfm, [fileLinks, { base }]],
		rehypePlugins: [
			marginNotes,
			[glossaryTerms, { base, terms: markedTerms(root) }],
			rehypeHeadingIds,
			sections,
			answers,
			oldAnchors,
		],
	});
}
