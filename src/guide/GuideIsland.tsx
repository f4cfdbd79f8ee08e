import { Component, type ComponentChild } from 'preact';
import { say } from '../components/site/say.ts';
import { standIn } from '../components/site/stand-in.ts';
import { advise, evaluate } from '../engine/guide/advice.ts';
import { choose, notSure, NOT_SURE } from '../engine/guide/answers.ts';
import { sameSet } from '../engine/guide/flips.ts';
import { rank } from '../engine/guide/ranking.ts';
import { writeJson } from '../engine/record/json-record.ts';
import type { Brought } from '../engine/record/reopen.ts';
import { holdsAnything } from '../engine/record/saved-advice.ts';
import type { WalkLink } from '../engine/record/unwrap.ts';
import { Guide } from './Guide.tsx';
import { entryHere, fragmentHere, writeAddress } from './address.ts';
import { begin } from './begin.ts';
import { fetchData, type GuideData } from './data.ts';
import { delayed } from './delayed.ts';
import { detailsOf } from './details.ts';
import { onOtherDraft, readDraft, saveDraft } from './draft.ts';
import { onDropped } from './files.ts';
import { invitationIn } from './meeting.ts';
import { noticesOf } from './notices.ts';
import { openPart } from './Part.tsx';
import { prepared } from './prepared.ts';
import { emptyState, open, stepFor, type State } from './state.ts';
import { leadIn, remember } from './view.ts';
import * as words from './words.ts';

interface Props {
	/** What can be shown at once; it stands in the page. */
	readonly opening: GuideData;
	/** Where all that the guide knows is fetched. */
	readonly source: string;
}

/** What runs in the browser once it has fetched what it knows; else the worksheet stands in. */
export abstract class Island extends Component<Props> {
	protected data = this.props.opening;
	protected isBroken = false;

	/** Everything is there. */
	protected abstract start(): void;

	/** Opens what was pasted or dropped; tells whether there was anything in it. */
	protected abstract take(text: string): Promise<boolean>;

	/** Reads what was pasted or dropped; nothing where what reads it does not arrive. */
	protected async read(text: string): Promise<Brought | undefined> {
		try {
			const { readBrought } = await import('./brought.ts');
			return readBrought(this.data.model, text);
		} catch {
			return undefined;
		}
	}

	protected abstract draw(): ComponentChild;

	override async componentDidMount() {
		try {
			this.data = await fetchData(this.props.source);
			this.start();
			onDropped((text) => this.take(text));
		} catch {
			this.componentDidCatch();
		}
	}

	override componentDidCatch() {
		// What this tab remembers may be what went wrong: the next try begins from the address alone.
		history.replaceState(null, '');
		standIn();
		this.isBroken = true;
		this.forceUpdate();
	}

	override render() {
		return this.isBroken ? null : this.draw();
	}
}

/** The guide with its state, its address and its draft. */
export class GuideIsland extends Island {
	#state: State = { ...emptyState, ...given(), step: stepFor(this.data.model, {}) };
	/** Before all is there, nothing can be done but write. */
	#isReady = false;
	#announced: readonly string[] = [];
	/** What gets the focus once it is drawn. */
	#focusNext = '';
	#rank = remember((answers: State['answers']) => rank(this.data.model, answers));
	#advise = remember((answers: State['answers']) => advise(this.data.model, answers));
	#try = remember((answers: State['answers']) => evaluate(this.data.model, answers));
	// Writing on every key would exhaust what browsers allow.
	#writeSoon = delayed(() => this.#write(), 250);
	#announceSoon = delayed(() => this.#announce(), 600);

	protected start() {
		const fragment = location.hash;
		this.#begin(this.#state);
		this.#isReady = true;
		this.#announced = this.#rank(this.#state.answers).first;
		this.forceUpdate(() => openPart(fragment));
		this.#writeSoon();
		// Fetched while there is time, so that a deployment in the meantime takes nothing away.
		setTimeout(() => import('./folded.ts').catch(() => undefined), 200);
		addEventListener('popstate', () => this.#goToEntry());
		addEventListener('pagehide', () => this.#write());
		// One draft, one tab: whoever wrote last keeps it, and the other goes on without.
		onOtherDraft(() => {
			if (this.#state.keeping)
				this.#set({ ...this.#state, keeping: false, notices: [words.draftElsewhere] });
		});
	}

	/** A new step begins at its heading, for the eye and for those who listen. */
	override componentDidUpdate() {
		const root = this.base as HTMLElement;
		if (!this.#focusNext) return;
		root.querySelector<HTMLElement>(this.#focusNext)?.focus({ preventScroll: true });
		if (root.getBoundingClientRect().top < 0) root.scrollIntoView({ behavior: 'instant' });
		this.#focusNext = '';
	}

	protected draw() {
		const state = this.#state;
		return (
			<Guide
				view={{
					data: this.data,
					state,
					ranking: this.#rank(state.answers),
					advice: () => this.#advise(state.answers),
					trial: state.trial && this.#try(state.trial),
					set: this.#set,
					take: (text) => this.take(text),
					keep: this.#keep,
				}}
			/>
		);
	}

	#begin(early: Pick<State, 'answers' | 'details'> = emptyState) {
		const entry = entryHere();
		const { software, fragment } = invitationIn(fragmentHere());
		const begun = begin(this.data, { fragment, entry, draft: readDraft() });
		const state = entry ? begun : prepared(this.data, begun, location.search, software);
		if (state.notices.includes(words.draftBroken)) saveDraft(undefined);
		this.#state = {
			...state,
			answers: { ...state.answers, ...early.answers },
			details: { ...state.details, ...early.details },
		};
	}

	#set = (next: State) => {
		const { step, walk } = this.#state;
		if (!this.#isReady) {
			this.#state = { ...this.#state, answers: next.answers, details: next.details };
			return this.forceUpdate();
		}
		const isStep = next.step !== step || next.walk !== walk;
		const draft = next.keeping && this.#draftOf(next);
		const isRefused = draft && !saveDraft(draft);
		this.#state = isRefused ? { ...next, keeping: false, notices: [words.draftBlocked] } : next;
		if (isStep) {
			this.#write(true);
			this.#focusNext = 'h2';
		} else this.#writeSoon();
		this.#announceSoon();
		this.forceUpdate();
	};

	#draftOf(state: State): string {
		const details = detailsOf(this.data, state);
		return writeJson(this.#advise(state.answers), state.purpose, details, this.data.schema);
	}

	protected async take(text: string) {
		const brought = await this.read(text);
		const state = this.#state;
		if (brought?.walk) {
			location.assign(this.#addressOf(brought.walk));
			return true;
		}
		const [opened, ...others] = brought?.opened ?? [];
		const found = opened ? noticesOf(this.data.model, opened) : [words.notFetched];
		if (!opened || !holdsAnything(opened)) {
			this.#set({ ...state, notices: [words.notOpened, ...found] });
			this.#focusNext = '.notices';
			return false;
		}
		const notices = others.length ? [...found, words.otherLinks(others.length)] : found;
		const all = state.keeping ? [...notices, words.draftOther] : notices;
		this.#set(open({ ...state, keeping: false }, this.data.model, opened, all));
		return true;
	}

	/** Where a walk through a tree is shown: in a frame the frame’s form of it, in a folder its file. */
	#addressOf({ tree, fragment }: WalkLink): string {
		const room = document.documentElement.dataset['frame'] ? 'embed/' : '';
		const file = location.protocol === 'file:' ? 'index.html' : '';
		return `${this.data.base}${room}decision-trees/${tree}/${file}${fragment}`;
	}

	#keep = (keeping: boolean) => {
		if (!keeping) saveDraft(undefined);
		this.#set({ ...this.#state, keeping });
	};

	#write(isStep = false) {
		if (!this.isBroken) writeAddress(this.data.model, this.#state, isStep);
	}

	/** Tells a change of first place once things are quiet, and nothing else. */
	#announce() {
		const ranking = this.#rank(this.#state.answers);
		if (!this.#state.meeting && !sameSet(this.#announced, ranking.first)) say(leadIn(ranking));
		this.#announced = ranking.first;
	}

	/** Back and Forward: a step of the same walk keeps what was answered after it; anything else is another walk. */
	#goToEntry() {
		const entry = entryHere();
		if (!entry && location.hash && !fragmentHere()) {
			openPart(location.hash);
			return this.#write();
		}
		const { walk } = this.#state;
		if (entry?.walk === walk) this.#state = { ...this.#state, step: entry.step, notices: [] };
		else {
			this.#begin();
			this.#state = { ...this.#state, walk: entry?.walk ?? walk + 1 };
		}
		this.#focusNext = 'h2';
		this.forceUpdate();
		this.#write();
	}
}

/** What was chosen and written in the page before the guide was there. */
function given(): Pick<State, 'answers' | 'details'> {
	const nothing = { answers: {}, details: {} };
	if (import.meta.env.SSR) return nothing;
	const form = document.querySelector<HTMLFormElement>('.guide .question');
	const [chosen] = form?.querySelectorAll<HTMLInputElement>('.choice :checked') ?? [];
	const software = form?.querySelector('textarea')?.value;
	return {
		answers: chosen
			? { [chosen.name]: chosen.value === NOT_SURE ? notSure : choose(chosen.value) }
			: {},
		details: software ? { software } : {},
	};
}
