import { z } from 'astro/zod';
import { contrast, papers } from './contrast.ts';
import { exactly } from './exactly.ts';

const words = z.string().trim().min(1, { error: 'Write at least a word.' });

/** A colour that can be read on the paper of its theme. */
const legibleOn = (paper: string) =>
	z
		.string()
		.regex(/^#[0-9a-f]{6}$/i, { error: 'Write a colour as `"#7c2d12"`, in quotes.' })
		.refine((colour) => !/^#[0-9a-f]{6}$/i.test(colour) || contrast(colour, paper) >= 7, {
			error: ({ input }) =>
				`${String(input)} has a contrast of ${contrast(String(input), paper).toFixed(1)} on this theme’s paper (${paper}); words need 7.`,
		});

const origin = z.string().regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d+|\*))?$/i, {
	error: 'Write an origin without a path, such as `https://wiki.example.org`.',
});

const numbered = { error: 'Write a version as `"1.1"`, in quotes, or `"1.1-example"`.' };

/** `content/site.yaml`: what a copy of the book calls itself. Every key but `version` may be left out. */
export const siteSchema = exactly({
	/** The edition of the advice. Links and records carry it. */
	version: z.string(numbered).regex(/^\d+\.\d+(?:-[a-z0-9]+)*$/, numbered),
	/** The version and the fingerprint of the advice it belongs to; `npm run permalinks` writes it. */
	advice: z.string().default(''),
	name: words
		.max(60, { error: 'Keep the name within 60 characters; it stands above every page.' })
		.default('The Production Purpose Playbook'),
	'short-name': words
		.max(30, { error: 'Keep the short name within 30 characters; browser tabs show it.' })
		.default('Production Purpose'),
	summary: words
		.max(200, { error: 'Keep the summary within 200 characters.' })
		.default(
			'What should come first for this piece of software, and what may come last? Find its purpose in production, deduce the ranking from it, and keep the reasons.',
		),
	logo: z
		.string()
		.regex(/^\/[\w./-]+\.(?:svg|png|webp)$/, {
			error: 'Put the picture into `public/` and write its path there, such as `/logo.svg`.',
		})
		.exactOptional(),
	contact: z
		.union([
			z.email({ error: 'Write an e-mail address, or an address that begins with `https://`.' }),
			z.url({
				protocol: /^https$/,
				error: 'Write an e-mail address, or an address that begins with `https://`.',
			}),
		])
		.exactOptional(),
	/** What comes first, and nothing else. */
	accent: z
		.strictObject({ light: legibleOn(papers.light), dark: legibleOn(papers.dark) })
		.prefault({ light: '#972815', dark: '#f69f72' }),
	frames: z
		.union([
			z.enum(['anyone', 'nobody'], {
				error:
					'Write `anyone`, `nobody`, or a list of origins such as `[https://wiki.example.org]`.',
			}),
			z.array(origin).min(1, { error: 'Write `nobody` where no origin may show the book.' }),
		])
		.default('anyone'),
	/** What the guide answers beforehand for everybody, in the form of case studies. */
	preset: z
		.record(
			z.string(),
			z.union([z.string(), z.array(z.string())], {
				error: 'Write an option, a list of options, or `not-sure`.',
			}),
			{ error: 'Write questions with their answers, such as `duties: [audited]`.' },
		)
		.default({}),
});

/** What a copy of the book calls itself, with the book’s own words where it says nothing. */
export type SiteData = z.infer<typeof siteSchema>;
