import { site } from '../model/site.ts';
import { isoDay } from '../model/written-date.ts';

interface About {
	title: string;
	summary: string;
	here: string;
	trail: { title: string; address: string }[];
	added?: Date | undefined;
	updated?: Date | undefined;
	/** Makes the full address of a path below the base. */
	address: (path: string) => string;
}

/** What a page tells search engines about itself: schema.org `Article` and `BreadcrumbList`. */
export function aboutPage({ title, summary, here, trail, added, updated, address }: About): object {
	const crumbs = [...trail, { title, address: here }];
	const breadcrumbs = {
		'@type': 'BreadcrumbList',
		itemListElement: crumbs.map((crumb, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: crumb.title,
			item: address(crumb.address),
		})),
	};
	const article = added && {
		'@type': 'Article',
		headline: title,
		description: summary,
		inLanguage: site.lang,
		datePublished: isoDay(added),
		dateModified: isoDay(updated ?? added),
		mainEntityOfPage: address(here),
		isPartOf: { '@type': 'Book', name: site.name, url: address('/') },
	};
	return {
		'@context': 'https://schema.org',
		'@graph': [...(article ? [article] : []), ...(here === '/' ? [] : [breadcrumbs])],
	};
}
