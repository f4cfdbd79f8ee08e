import { isWalkLink, readWalk, writeWalk } from '../../engine/tree/link.ts';
import { progressOf } from '../../engine/tree/progress.ts';
import { isQuestion, type DecisionTree } from '../../engine/tree/tree.ts';
import { begin, replay, type Step, type Walk } from '../../engine/tree/walk.ts';
import { linkOf, placeOf, sectionsOf, treeOfPage } from './tree-of-page.ts';
import { answerOfKey } from './walk-keys.ts';
import { markPath, nameAnswers } from './walk-marks.ts';
import { progressInWords, showLeft, showTrail } from './walk-words.ts';

/** What an entry of the browser’s history keeps beside its address. */
interface Entry {
	/** The question reopened, where it is not the last one. */
	at?: string;
	whole?: boolean;
}

const loadCopying = () => import('./copy-decision.ts');

/**
 * Asks the questions of a tree one at a time. The page holds them all; this hides what is not
 * asked, keeps the answers in the address, and never writes anything but text.
 */
class TreeWalk extends HTMLElement {
	#tree!: DecisionTree;
	#walk!: Walk;
	#sections!: Map<string, HTMLElement>;
	/** Everything answered so far, the newest first: what fits again is not asked again. */
	#steps: Step[] = [];
	#at = '';
	#whole = false;
	#shown = false;

	connectedCallback() {
		this.#tree = treeOfPage(this);
		this.#sections = sectionsOf(this);
		if (!this.#sections.has(this.#tree.start)) return;
		this.#walk = begin(this.#tree);
		this.#at = this.#walk.at;
		this.addEventListener('click', (event) => this.#choose(event));
		this.addEventListener('keydown', (event) => {
			if (!this.#whole) answerOfKey(this, event)?.click();
		});
		this.addEventListener('beforematch', () => this.#show(true));
		addEventListener('popstate', () => this.#follow());
		this.#follow();
	}

	/** Goes where the address says. */
	#follow() {
		const fragment = location.hash.slice(1);
		const { at = '', whole = false } = (history.state ?? {}) as Entry;
		if (fragment === '' || isWalkLink(fragment)) {
			const { walk, left } = readWalk(this.#tree, fragment);
			showLeft(this.#part('.changed'), left);
			this.#walk = walk;
			this.#at = this.#passed(at) ? at : walk.at;
			this.#show(whole, fragment !== '' || this.#shown);
		} else {
			this.#land(fragment);
		}
		this.#shown = true;
	}

	/** Opens the node that an anchor stands in: in the walk where it came by, else in the whole tree. */
	#land(fragment: string) {
		const { id, place } = placeOf(fragment, this.#sections);
		if (!id) return this.#shown || this.#show(false);
		if (place) {
			// A note or a picture inside a node: the browser goes there, once the node is shown.
			if (this.#shown && !this.#sections.get(id)?.hidden) return;
			this.#show(true);
			return place.scrollIntoView({ behavior: 'instant' });
		}
		if (this.#passed(id)) this.#at = id;
		this.#show(!this.#passed(id), true, id);
	}

	#choose(event: MouseEvent) {
		const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
		if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey || altKey) return;
		const button = target.closest<HTMLElement>('[data-way] button, [data-turns] button');
		if (button) this.#press(button);
		const link = target.closest('a');
		const answer = link?.closest<HTMLElement>('[data-answer]');
		if (this.#whole || !answer || linkOf(answer) !== link) return;
		event.preventDefault();
		const step = { question: this.#at, answer: answer.dataset['answer'] ?? '' };
		this.#steps = [step, ...this.#walk.trail, ...this.#steps].filter(newest);
		this.#walk = replay(this.#tree, this.#steps).walk;
		this.#push({});
	}

	#press({ dataset: button }: HTMLElement) {
		if ('decision' in button) return void this.#copy();
		if ('whole' in button) return this.#push({ at: this.#at, whole: !this.#whole }, false);
		if ('copy' in button)
			return this.#sections.get(this.#at)?.querySelector<HTMLElement>('a.anchor')?.click();
		if ('again' in button) {
			this.#steps = [];
			this.#walk = begin(this.#tree);
		}
		this.#push({ at: button['question'] ?? '' });
	}

	async #copy() {
		const { copyDecision } = await loadCopying();
		await copyDecision(this, this.#part('[data-copied]'));
	}

	#push(entry: Entry, focus = true) {
		const { pathname, search } = location;
		history.pushState(entry, '', pathname + search + writeWalk(this.#walk));
		this.#at = entry.at || this.#walk.at;
		showLeft(this.#part('.changed'), []);
		this.#show(entry.whole ?? false, focus);
	}

	#show(whole: boolean, focus = false, id = this.#at) {
		this.#whole = whole;
		for (const [id, section] of this.#sections) {
			if (whole || id === this.#at) section.removeAttribute('hidden');
			else section.setAttribute('hidden', 'until-found');
		}
		this.toggleAttribute('data-walking', !whole);
		this.toggleAttribute('data-all', whole);
		this.#part('[data-whole]').textContent = whole ? 'Ask one at a time' : 'See the whole tree';
		const progress = progressInWords(progressOf(this.#tree, this.#walk, this.#at));
		this.#part('[data-progress]').textContent = whole ? 'The whole tree' : progress;
		this.#part('[data-copy]').hidden = this.#part('[data-keys]').hidden = whole;
		this.#part('[data-again]').hidden = this.#part('nav').hidden =
			whole || this.#walk.trail.length === 0;
		const isEnd = !whole && this.#at === this.#walk.at && !isQuestion(this.#walk.node);
		this.#part('[data-decision]').hidden = !isEnd;
		if (isEnd) {
			this.#part('[data-keys]').hidden = true;
			// Safari lets us copy at once after a press: what writes the decision is there before.
			void loadCopying().catch(() => {});
		}
		this.#part('[data-copied]').hidden = true;
		showTrail(this.#part('nav ol'), this.#tree, this.#walk, this.#at);
		nameAnswers(this, whole);
		markPath(this, this.#walk, this.#at);
		if (focus) this.#focus(id);
	}

	/** Focus moves to the heading, which says it; nothing else is announced. */
	#focus(id: string) {
		const heading = this.#sections.get(id)?.querySelector('h2');
		if (!heading) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
		heading.scrollIntoView({ block: this.#whole ? 'start' : 'nearest', behavior: 'instant' });
	}

	#passed(id: string): boolean {
		return id === this.#walk.at || this.#walk.trail.some(({ question }) => question === id);
	}

	#part(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector) as HTMLElement;
	}
}

function newest({ question }: Step, index: number, steps: Step[]): boolean {
	return steps.findIndex((step) => step.question === question) === index;
}

customElements.define('tree-walk', TreeWalk);
