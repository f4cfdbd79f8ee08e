/** A browser of another engine with one tab: what the protocols of all of them can do. */
export interface Engine {
	/** What stands on its console as wrong, where its protocol tells that. */
	faults: string[];
	go(url: string): Promise<unknown>;
	/** Gives the text that an expression of the page comes to, awaited. */
	evaluate(expression: string): Promise<string>;
	/** Moves mouse and keys, in the words that WebDriver and WebDriver BiDi share. */
	perform(actions: object[]): Promise<unknown>;
	quit(): Promise<void>;
}

/** The keys that have no sign, as WebDriver writes them. */
const keys = { Tab: '\uE004', Enter: '\uE007', Control: '\uE009', Escape: '\uE00C' };

/** Tries something that an engine without a window loses at times, its clipboard or its first key, until it is done. */
export async function until<Value>(
	isDone: (value: Value) => boolean,
	attempt: () => Promise<Value>,
) {
	for (let left = 5; left > 0; left -= 1) {
		const value = await attempt();
		if (isDone(value) || left === 1) return value;
		await new Promise((wait) => setTimeout(wait, 500));
	}
	throw new Error('Nothing was tried.');
}

/** What a reader does in a tab of any engine: presses and types what is seen there. */
export class Tab {
	readonly engine: Engine;

	constructor(engine: Engine) {
		this.engine = engine;
	}

	/** Opens an address; from then on the page keeps what goes wrong in it. */
	async open(url: string) {
		await this.engine.go(url);
		await this.ask(keepFaults);
		// What is pressed before an island has begun is heard by nobody.
		await this.ask(async () => {
			while (document.querySelector('astro-island[ssr]'))
				await new Promise((wait) => setTimeout(wait, 20));
		});
	}

	/** What went wrong so far, as far as the engine tells, a line each. */
	async faults(): Promise<string[]> {
		return [...this.engine.faults, ...(await this.ask(() => window.faults ?? []))];
	}

	/** Runs a function in the page; what it is given and gives can be written as JSON. */
	async ask<Value, Given extends unknown[]>(
		asked: (...given: Given) => Value,
		...given: Given
	): Promise<Awaited<Value>> {
		const answer = await this.engine.evaluate(
			`(async () => JSON.stringify({ answer: await (${asked})(...${JSON.stringify(given)}) }))()`,
		);
		return (JSON.parse(answer) as { answer: Awaited<Value> }).answer;
	}

	/** Waits for something that is seen and has these words; gives all its words. */
	async words(selector: string, words = ''): Promise<string> {
		return (await this.#find(selector, words)).words;
	}

	/** Waits for what is wanted to be seen and to stand still, and presses it where nothing covers it. */
	async press(selector: string, words = '') {
		let { x, y } = await this.#find(selector, words);
		for (let isStill = false; !isStill;) {
			// What is still being laid out stands elsewhere a moment later.
			await new Promise((wait) => setTimeout(wait, 50));
			const seen = await this.#find(selector, words);
			isStill = seen.x === x && seen.y === y;
			({ x, y } = seen);
		}
		const actions = [
			{ type: 'pointerMove', x, y, duration: 0 },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 },
		];
		const parameters = { pointerType: 'mouse' };
		await this.engine.perform([{ type: 'pointer', id: 'mouse', parameters, actions }]);
	}

	/** Types signs one after the other; with keys held, all of them at once. */
	async type(signs: string, ...held: string[]) {
		const key = (type: string) => (value: string) => ({ type, value });
		const typed = [...signs].flatMap((sign) => [key('keyDown')(sign), key('keyUp')(sign)]);
		const actions = [...held.map(key('keyDown')), ...typed, ...held.map(key('keyUp'))];
		await this.engine.perform([{ type: 'key', id: 'keys', actions }]);
	}

	/** Pastes into a field what was copied last, or a text that the press into the field copies; gives what arrives. */
	async paste(selector: string, text?: string): Promise<string> {
		if (text !== undefined)
			await this.ask((copied) => {
				window.copied = new Promise((done) =>
					addEventListener('click', () => done(navigator.clipboard.writeText(copied)), {
						once: true,
					}),
				);
			}, text);
		await this.press(selector);
		await this.ask(() => window.copied);
		await this.type('a', keys.Control);
		await this.type('v', keys.Control);
		return this.ask(
			(field) => document.querySelector<HTMLTextAreaElement>(field)?.value ?? '',
			selector,
		);
	}

	/** Waits for a script of this name that the page fetches ahead. */
	async fetched(name: string) {
		await this.ask(async (wanted) => {
			const isThere = () =>
				performance.getEntriesByType('resource').some((entry) => entry.name.includes(wanted));
			while (!isThere()) await new Promise((wait) => setTimeout(wait, 50));
		}, name);
	}

	async #find(selector: string, words: string): Promise<Seen> {
		let why = '';
		for (let left = 300; left > 0; left -= 1) {
			const found = await this.ask(look, selector, words).catch(String);
			if (typeof found !== 'string') return found;
			why = found;
			await new Promise((wait) => setTimeout(wait, 50));
		}
		throw new Error(`${selector} “${words}” ${why} on ${await this.ask(() => location.href)}`);
	}
}

interface Seen {
	x: number;
	y: number;
	words: string;
}

declare global {
	interface Window {
		faults?: string[];
		copied?: Promise<void>;
	}
}

/** Lets a page keep what goes wrong in it; runs in the page. */
function keepFaults() {
	const faults = (window.faults = []) as string[];
	addEventListener('error', ({ message }) => faults.push(message));
	addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		faults.push(`${violatedDirective}: ${blockedURI}`),
	);
}

/** The middle of the first element that is wanted, or why it cannot be pressed; runs in the page. */
function look(selector: string, words: string): Seen | string {
	const all = [...document.querySelectorAll<HTMLElement>(selector)];
	const element = all.find((each) => each.textContent.includes(words) && each.checkVisibility());
	if (!element) return 'is not there';
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const [box] = element.getClientRects();
	if (!box) return 'has no place';
	const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
	const top = document.elementFromPoint(x, y);
	return top && element.contains(top)
		? { x, y, words: element.textContent }
		: `is covered by ${top?.outerHTML.slice(0, 80)}`;
}
