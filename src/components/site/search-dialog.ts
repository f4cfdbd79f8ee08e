import { adoptStyles, element } from './element.ts';
import styles from './search-dialog.css?inline';
import { labelKinds } from './search-labels.ts';
import { trustSearch } from './search-policy.ts';
import { askFor, bookWords, meantBy, ranking, type BookWords, type Query } from './search-query.ts';

interface SearchModal extends HTMLElement {
	open(): void;
	close(): void;
}

/** The part of Pagefind’s component UI that is used here. */
interface Instance {
	on(event: 'results', listener: (found: { results: unknown[] }) => void): void;
	on(event: 'filters', listener: () => void): void;
	setLanguage(): void;
	triggerLoad(): Promise<void>;
	triggerSearch(term: string): void;
	searchTerm: string;
}

/** So many results are listed: a common word is on nearly every page, and to list them all takes long. */
const most = 50;

let dialog: ReturnType<typeof build> | undefined;

/**
 * Shows the search dialog. The first call loads Pagefind’s parts from where the control says that they
 * are; its `base` is put before the addresses of results. Fails where the bundle or its index cannot be loaded.
 */
export async function showSearch({ search = '', base = '/' }: DOMStringMap): Promise<void> {
	const { modal, index } = await (dialog ??= build(search, base));
	modal.open();
	await index;
}

async function build(bundle: string, base: string) {
	trustSearch(bundle);
	const [book] = await Promise.all([
		wordsOf(`${base}search/words.txt`),
		styleSheet(`${bundle}pagefind-component-ui.css`),
		import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`),
		import(/* @vite-ignore */ `${bundle}pagefind.js`),
	]);
	adoptStyles(styles);
	const { PagefindComponents } = window as unknown as {
		PagefindComponents: { configureInstance(name: string, options: object): Instance };
	};
	const options = { bundlePath: bundle, baseUrl: base, excerptLength: 22, ranking };
	const instance = PagefindComponents.configureInstance('default', options);
	let query: Query = askFor('');
	const search = instance.triggerSearch.bind(instance);
	instance.triggerSearch = (typed) => {
		query = askFor(typed, book);
		search(query.text);
	};
	instance.setLanguage(); // else the first part does it, and all draw themselves twice
	const close = element('button', { type: 'button', class: 'plain small' }, 'Close');
	const hint = element('p', { class: 'hint small quiet', role: 'status' });
	const modal = element(
		'pagefind-modal',
		{},
		// Pagefind’s own header hides its button on wide screens.
		element(
			'div',
			{ class: 'head' },
			element('pagefind-input', { placeholder: 'Search the book', debounce: '120' }),
			close,
		),
		element(
			'pagefind-modal-body',
			{},
			element('pagefind-filter-dropdown', {
				filter: 'Kind',
				label: 'Kind of page',
				'single-select': '',
			}),
			element('pagefind-summary', {
				'default-message': 'Type a word or a worry, such as: four hours before every merge',
			}),
			hint,
			element('pagefind-results', { 'max-sub-results': '3', 'max-results': `${most}` }),
		),
		element('pagefind-modal-footer', {}, element('pagefind-keyboard-hints', {})),
	) as SearchModal;
	close.addEventListener('click', () => modal.close());
	document.body.append(element('div', { class: 'search-dialog' }, modal));
	// The filter is a combobox, which takes no name from its content.
	instance.on('filters', () =>
		modal.querySelector('.pf-dropdown-trigger')?.setAttribute('aria-label', 'Kind of page'),
	);
	labelKinds(modal, base);
	advise(instance, modal, hint, base, () => unknownIn(query, book));
	return { modal, index: instance.triggerLoad() };
}

/** The words of the book; without them whatever is typed is asked for. */
async function wordsOf(address: string): Promise<BookWords | undefined> {
	try {
		const response = await fetch(address);
		return response.ok ? bookWords(await response.text()) : undefined;
	} catch {
		return undefined;
	}
}

/** Typed words that stand nowhere in the book, each with the one that was perhaps meant. */
function unknownIn({ unknown }: Query, book: BookWords | undefined): string {
	return unknown
		.map((word) => {
			const meant = book && meantBy(word, book);
			return `“${word}” is not in the book${meant ? `; did you mean “${meant}”?` : '.'} `;
		})
		.join('');
}

/** Says what to do where nothing is found, or too much, or what was found does not arrive. */
function advise(
	instance: Instance,
	modal: HTMLElement,
	hint: HTMLElement,
	base: string,
	unknown: () => string,
) {
	const index = element('a', { href: `${base}search/` }, 'Look through the list of all pages');
	const questions = element('a', { href: `${base}start/questions-answered/` }, 'all questions');
	let late: ReturnType<typeof setTimeout> | undefined;
	instance.on('results', ({ results }) => {
		hint.replaceChildren(unknown());
		clearTimeout(late);
		const isEmpty = results.length === 0 && (instance.searchTerm || unknown());
		if (isEmpty)
			hint.append(
				'Try fewer or plainer words, or take away the filter. ',
				index,
				', or ',
				questions,
			);
		if (results.length > most)
			hint.append(`The best ${most} are listed. One more word leaves fewer.`);
		if (results.length > 0)
			late = setTimeout(() => {
				if (modal.querySelector('.pf-result-link')) return;
				const words =
					'The results could not be fetched. Close the search and reload the page, or: ';
				hint.replaceChildren(words, index);
			}, 4000);
	});
}

function styleSheet(href: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = element('link', { rel: 'stylesheet', href });
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => reject(new Error(`Could not load ${href}`)));
		document.head.append(link);
	});
}
