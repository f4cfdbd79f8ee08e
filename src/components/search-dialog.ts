import { adoptStyles } from './adopt-styles.ts';
import styles from './search-dialog.css?inline';
import { trustSearch } from './search-policy.ts';

interface SearchModal extends HTMLElement {
	open(): void;
	close(): void;
}

interface Instance {
	on(event: 'results', told: (found: { results: unknown[] }) => void): void;
	on(event: 'error' | 'filters' | 'translations', told: () => void): void;
	searchTerm: string;
}

let modal: Promise<SearchModal> | undefined;

/**
 * Shows the search dialog. The first call loads Pagefind's parts from `bundle`; `base` is put
 * before the addresses of results. Fails where the bundle cannot be loaded, and may be tried again.
 */
export async function showSearch(bundle: string, base: string): Promise<void> {
	modal ??= build(bundle, base);
	try {
		(await modal).open();
	} catch (error) {
		modal = undefined;
		throw error;
	}
}

async function build(bundle: string, base: string): Promise<SearchModal> {
	trustSearch(bundle);
	await Promise.all([
		styleSheet(`${bundle}pagefind-component-ui.css`),
		import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`),
		import(/* @vite-ignore */ `${bundle}pagefind.js`),
		indexIn(bundle),
	]);
	adoptStyles(styles);
	const holder = document.createElement('div');
	holder.className = 'search-dialog';
	holder.append(
		part('pagefind-config', {
			'bundle-path': bundle,
			'base-url': base,
			lang: 'en',
			'excerpt-length': '22',
		}),
	);
	const modal = part('pagefind-modal', {}) as SearchModal;
	// Pagefind’s own header draws itself twice when the dialog takes it in, and hides its button on wide screens.
	const header = document.createElement('div');
	header.className = 'head';
	const close = document.createElement('button');
	close.type = 'button';
	close.textContent = 'Close';
	close.addEventListener('click', () => modal.close());
	header.append(part('pagefind-input', { placeholder: 'Search the book', debounce: '120' }), close);
	const body = part('pagefind-modal-body', {});
	const hint = document.createElement('p');
	hint.className = 'hint';
	hint.setAttribute('role', 'status');
	body.append(
		part('pagefind-filter-dropdown', {
			filter: 'Kind',
			label: 'Kind of page',
			'single-select': '',
		}),
		part('pagefind-summary', {
			'default-message': 'Type a word or a worry, such as: four hours before every merge',
		}),
		hint,
		part('pagefind-results', { 'max-sub-results': '3' }),
	);
	const footer = part('pagefind-modal-footer', {});
	footer.append(part('pagefind-keyboard-hints', {}));
	modal.append(header, body, footer);
	holder.append(modal);
	document.body.append(holder);
	const instance = defaultInstance();
	adviseWhenEmpty(instance, modal, hint, `${base}search/`);
	nameFilter(instance, modal);
	return modal;
}

function defaultInstance(): Instance {
	const { PagefindComponents } = window as unknown as {
		PagefindComponents: { getInstanceManager(): { getInstance(name: string): Instance } };
	};
	return PagefindComponents.getInstanceManager().getInstance('default');
}

/** Pagefind’s filter is a combobox, which takes no name from its content; it draws itself anew at times. */
function nameFilter(instance: Instance, modal: HTMLElement) {
	const name = () =>
		modal.querySelector('.pf-dropdown-trigger')?.setAttribute('aria-label', 'Kind of page');
	name();
	instance.on('filters', name);
	instance.on('translations', () => setTimeout(name));
}

/** Says what to do where nothing is found, or what was found does not arrive. */
function adviseWhenEmpty(instance: Instance, modal: HTMLElement, hint: HTMLElement, index: string) {
	const link = document.createElement('a');
	link.href = index;
	link.textContent = 'Look through the list of all pages';
	const advise = (words: string) => hint.replaceChildren(words, link);
	let late: ReturnType<typeof setTimeout> | undefined;
	instance.on('results', ({ results }) => {
		hint.replaceChildren();
		clearTimeout(late);
		if (instance.searchTerm && results.length === 0)
			advise('Try fewer or plainer words, or take away the filter. ');
		if (results.length > 0)
			late = setTimeout(() => {
				if (!modal.querySelector('.pf-result-link'))
					advise('The results could not be fetched. Close the search and reload the page, or: ');
			}, 4000);
	});
	instance.on('error', () => advise('The search index could not be reached. '));
}

function part(name: string, attributes: Record<string, string>): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}

/** Fails where a file is missing that every search needs; Pagefind itself would search for ever. */
async function indexIn(bundle: string): Promise<void> {
	const entry = await found(`${bundle}pagefind-entry.json`);
	const { languages } = (await entry.json()) as {
		languages: Record<string, { hash: string; wasm: string }>;
	};
	const needed = Object.values(languages).flatMap(({ hash, wasm }) => [
		`${bundle}pagefind.${hash}.pf_meta`,
		`${bundle}wasm.${wasm}.pagefind`,
	]);
	await Promise.all(needed.map(found));
}

async function found(address: string): Promise<Response> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`Could not load ${address}`);
	return answer;
}

function styleSheet(href: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = href;
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => reject(new Error(`Could not load ${href}`)));
		document.head.append(link);
	});
}
