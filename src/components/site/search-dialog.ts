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
	setLanguage(language: string): void;
	triggerLoad(): Promise<void>;
	searchTerm: string;
}

/** So many results are listed: in a large book a common word is on a thousand pages, and to list them takes seconds. */
const most = 50;

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
	const [parts] = await Promise.all([
		indexIn(bundle),
		styleSheet(`${bundle}pagefind-component-ui.css`),
		import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`),
		import(/* @vite-ignore */ `${bundle}pagefind.js`),
	]);
	adoptStyles(styles);
	const holder = document.createElement('div');
	holder.className = 'search-dialog';
	const instance = configuredInstance(bundle, base, parts);
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
		part('pagefind-results', { 'max-sub-results': '3', 'max-results': `${most}` }),
	);
	const footer = part('pagefind-modal-footer', {});
	footer.append(part('pagefind-keyboard-hints', {}));
	modal.append(header, body, footer);
	holder.append(modal);
	document.body.append(holder);
	advise(instance, modal, hint, `${base}search/`);
	nameFilter(instance, modal);
	return modal;
}

function configuredInstance(bundle: string, base: string, parts: readonly string[]): Instance {
	const { PagefindComponents } = window as unknown as {
		PagefindComponents: { configureInstance(name: string, options: object): Instance };
	};
	const instance = PagefindComponents.configureInstance('default', {
		bundlePath: parts.length > 0 ? `${bundle}together/` : bundle, // `search-together.ts`
		mergeIndex: parts.map((bundlePath) => ({ bundlePath, baseUrl: base })),
		baseUrl: base,
		excerptLength: 22,
	});
	instance.setLanguage('en');
	// Pagefind would wait for the first letter; a large book has several parts to load.
	void instance.triggerLoad();
	return instance;
}

/** Pagefind’s filter is a combobox, which takes no name from its content; it draws itself anew at times. */
function nameFilter(instance: Instance, modal: HTMLElement) {
	const name = () =>
		modal.querySelector('.pf-dropdown-trigger')?.setAttribute('aria-label', 'Kind of page');
	name();
	instance.on('filters', name);
	instance.on('translations', () => setTimeout(name));
}

/** Says what to do where nothing is found, or too much, or what was found does not arrive. */
function advise(instance: Instance, modal: HTMLElement, hint: HTMLElement, index: string) {
	const link = document.createElement('a');
	link.href = index;
	link.textContent = 'Look through the list of all pages';
	const lead = (words: string) => hint.replaceChildren(words, link);
	let late: ReturnType<typeof setTimeout> | undefined;
	instance.on('results', ({ results }) => {
		hint.replaceChildren();
		clearTimeout(late);
		if (instance.searchTerm && results.length === 0)
			lead('Try fewer or plainer words, or take away the filter. ');
		if (results.length > most)
			hint.replaceChildren(`The best ${most} are listed. One more word leaves fewer.`);
		if (results.length > 0)
			late = setTimeout(() => {
				if (!modal.querySelector('.pf-result-link'))
					lead('The results could not be fetched. Close the search and reload the page, or: ');
			}, 4000);
	});
	instance.on('error', () => lead('The search index could not be reached. '));
}

function part(name: string, attributes: Record<string, string>): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}

/**
 * The other parts of an index, where it has several. Fails where a file is missing that every search
 * needs; Pagefind itself would search for ever.
 */
async function indexIn(bundle: string): Promise<string[]> {
	const { parts, wasm } = await entryIn(bundle);
	const others = Array.from({ length: parts - 1 }, (_, at) => `${bundle}part-${at + 1}/`);
	await Promise.all([found(`${bundle}wasm.${wasm}.pagefind`), ...others.map(entryIn)]);
	return others;
}

/** Reads what the entry of one part says, and fetches the list of its pages. */
async function entryIn(folder: string): Promise<{ parts: number; wasm: string }> {
	const entry = await found(`${folder}pagefind-entry.json`);
	const { languages, parts = 1 } = (await entry.json()) as {
		languages: { en: { hash: string; wasm: string } };
		parts?: number;
	};
	await found(`${folder}pagefind.${languages.en.hash}.pf_meta`);
	return { parts, wasm: languages.en.wasm };
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
