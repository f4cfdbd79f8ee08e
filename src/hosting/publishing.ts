import type { SiteData } from '../model/site-schema.ts';

/**
 * What whoever publishes a build may have forgotten: `origin` is `SITE_URL`, which a build that
 * nobody publishes does without.
 */
export function forgotten(
	origin: string | undefined,
	{ contact }: Pick<SiteData, 'contact'>,
): string[] {
	if (!origin)
		return [
			'SITE_URL is not set, so links that others copy, cards and feeds name http://localhost:4321. To publish, set it: SITE_URL=https://wiki.example.org npm run build',
		];
	return contact
		? []
		: [
				'content/site.yaml has no `contact`, so readers of the site do not learn whom to write to. Add an e-mail address or an https one.',
			];
}
