import { say } from '../components/site/say.ts';
import { advise, evaluate } from '../engine/guide/advice.ts';
import { sameSet } from '../engine/guide/flips.ts';
import { rank } from '../engine/guide/ranking.ts';
import type { WalkLink } from '../engine/record/unwrap.ts';
import { Guide } from './Guide.tsx';
import { entryHere, fragmentHere, writeAddress } from './address.ts';
import { delayed } from './delayed.ts';
import { detailsOf } from './details.ts';
import { given } from './given.ts';
import { redrafted } from './draft-purpose.ts';
import { onOtherDraft, readDraft, saveDraft } from './draft.ts';
import { Island } from './Island.tsx';
import { invitationIn } from './meeting.ts';
import { openedAtOnce } from './opening.ts';
import { openPart } from './Part.tsx';
import { prepared } from './prepared.ts';
import { emptyState, open, stepFor, type State } from './state.ts';
import { leadIn, remember } from './view.ts';
import * as words from './words.ts';

/** The guide with its state, its address and its draft. */
export class GuideIsland extends Island {
	#state: State = { ...emptyState, ...given(), step: stepFor(this.data.model, {}) };
	/** Before all is there, nothing can be done but write. */
	#isReady = false;
	#announced: readonly string[] = [];
	/** What gets the focus once it is drawn. */
	#focusNext = '';
	#read: typeof import('./reader.ts') | undefined;
	#rank = remember((answers: State['answers']) => rank(this.data.model, answers));
	#advise = remember((answers: State['answers']) => advise(this.data.model, answers));
	#try = remember((answers: State['answers']) => evaluate(this.data.model, answers));
	// Writing on every key would exhaust what browsers allow.
	#writeSoon = delayed(() => this.#write(), 250);
	#announceSoon = delayed(() => this.#announce(), 600);

	protected async start() {
		const fragment = location.hash;
		await this.#begin();
		this.#isReady = true;
		this.#announced = this.#rank(this.#state.answers).first;
		this.forceUpdate(() => openPart(fragment));
		this.#writeSoon();
		addEventListener(
			'popstate',
			() => void this.#goToEntry().catch(() => this.componentDidCatch()),
		);
		this.whenLeaving(() => this.#write());
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

	/** What only those fetch who come with a draft, a record, or a link of which something is to be told. */
	#reader = async () => (this.#read = await import('./reader.ts'));

	async #begin() {
		const entry = entryHere();
		const { software, fragment } = invitationIn(fragmentHere());
		const place = { fragment, entry, draft: readDraft() };
		const begun = openedAtOnce(this.data, place) ?? (await this.#reader()).begin(this.data, place);
		const state = entry ? begun : prepared(this.data, begun, location.search, software);
		const early = this.#isReady ? emptyState : this.#state;
		if (this.#read && state.notices.includes(this.#read.draftBroken)) saveDraft(undefined);
		this.#state = {
			...state,
			answers: { ...state.answers, ...early.answers },
			details: { ...state.details, ...early.details },
		};
	}

	#set = (next: State) => {
		const { step, walk, answers } = this.#state;
		if (!this.#isReady) {
			this.#state = { ...this.#state, answers: next.answers, details: next.details };
			return this.forceUpdate();
		}
		if (next.walk === walk && next.answers !== answers)
			next = redrafted(this.data.model, answers, next);
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

	#draftOf(state: State): string | undefined {
		const details = detailsOf(this.data, state);
		const advice = this.#advise(state.answers);
		return this.#read?.writeJson(advice, state.purpose, details, this.data.schema);
	}

	protected async take(text: string) {
		const brought = await this.read(text);
		if (brought?.walk) {
			location.assign(this.#addressOf(brought.walk));
			return true;
		}
		const reader = await this.#reader().catch(() => undefined);
		const [opened, ...others] = brought?.opened ?? [];
		if (!reader || !opened) return this.#refuse([words.notFetched]);
		const found = reader.noticesOf(this.data.model, opened);
		if (!reader.holdsAnything(opened)) return this.#refuse([reader.notOpened, ...found]);
		const all = [
			...found,
			...(others.length ? [reader.otherLinks(others.length)] : []),
			...(this.#state.keeping ? [reader.draftOther] : []),
		];
		this.#set(open({ ...this.#state, keeping: false }, this.data.model, opened, all));
		return true;
	}

	/** Says why nothing was opened. */
	#refuse(notices: readonly string[]): false {
		this.#set({ ...this.#state, notices });
		this.#focusNext = '.notices';
		return false;
	}

	/** Where a walk through a tree is shown: in a frame the frame’s form of it, in a folder its file. */
	#addressOf({ tree, fragment }: WalkLink): string {
		const room = document.documentElement.dataset['frame'] ? 'embed/' : '';
		const file = location.protocol === 'file:' ? 'index.html' : '';
		return `${this.data.base}${room}decision-trees/${tree}/${file}${fragment}`;
	}

	#keep = async (keeping: boolean) => {
		if (!keeping) saveDraft(undefined);
		this.#set({ ...this.#state, keeping });
		if (!keeping || this.#read) return;
		const isWritable = await this.#reader().catch(() => undefined);
		const notices = [words.partNotFetched];
		this.#set(isWritable ? this.#state : { ...this.#state, keeping: false, notices });
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
	async #goToEntry() {
		const entry = entryHere();
		const { hash } = location;
		if (!entry && hash && !fragmentHere()) {
			openPart(hash);
			return this.#write();
		}
		const { walk } = this.#state;
		if (entry?.walk === walk) this.#state = { ...this.#state, step: entry.step, notices: [] };
		else {
			await this.#begin();
			this.#state = { ...this.#state, walk: entry?.walk ?? walk + 1 };
		}
		this.#focusNext = 'h2';
		this.forceUpdate(() => openPart(hash));
		this.#write();
	}
}
