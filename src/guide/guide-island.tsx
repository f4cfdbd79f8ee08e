/** @jsxImportSource . */
import { advise } from '../engine/guide/advice.ts';
import { sameSet } from '../engine/guide/flips.ts';
import { writeJson } from '../engine/record/json-record.ts';
import type { Purpose } from '../engine/guide/purpose.ts';
import { rank } from '../engine/guide/ranking.ts';
import { holdsAnything, reopen } from '../engine/record/reopen.ts';
import { Guide } from './Guide.tsx';
import { entryHere, fragmentHere, writeAddress } from './address.ts';
import { begin } from './begin.ts';
import { detailsOf } from './details.ts';
import { keepDraft, onOtherDraft, readDraft } from './draft.ts';
import type { Island } from './island.ts';
import { noticesOf } from './notices.ts';
import { pause } from './pause.ts';
import { open, type State } from './state.ts';
import { leadOf, remember } from './view.ts';

/** The guide with its state, its address and its draft. */
export const guideIsland: Island = async (data, root, draw, say) => {
	const { model, words } = data;
	const rankOnce = remember((answers: State['answers']) => rank(model, answers));
	const adviseOnce = remember((answers: State['answers']) => advise(model, answers));
	let state = begin(data, { fragment: fragmentHere(), entry: entryHere(), draft: readDraft() });
	let told = rankOnce(state.answers).first;
	let later = 0;
	let quiet = 0;
	await pause();

	function set(next: State) {
		const isStep = next.step !== state.step || next.walk !== state.walk;
		state = next;
		if (
			next.keeping &&
			!keepDraft(
				writeJson(adviseOnce(next.answers), next.purpose, detailsOf(data, next), data.schema),
			)
		)
			state = { ...next, keeping: false, notices: [words.draftBlocked] };
		show();
		// Writing on every key would exhaust what browsers allow.
		if (isStep) write(true);
		else later = defer(later, write, 250);
		if (isStep) arrive();
		quiet = defer(quiet, announce, 600);
	}

	function write(isStep = false) {
		clearTimeout(later);
		writeAddress(model, state, isStep);
	}

	function show() {
		draw(
			<Guide
				view={{
					data,
					state,
					ranking: rankOnce(state.answers),
					advice: () => adviseOnce(state.answers),
					set,
					take,
					say,
					keep,
				}}
			/>,
		);
	}

	function take(text: string): boolean {
		const opened = reopen(model, text);
		const notices = noticesOf(data, opened);
		const isTaken = holdsAnything(opened);
		set(
			isTaken
				? open(
						{ ...state, keeping: false },
						model,
						opened,
						state.keeping ? [...notices, words.draftOther] : notices,
					)
				: { ...state, notices: [words.notOpened, ...notices] },
		);
		if (!isTaken) arrive('.notices');
		return isTaken;
	}

	function keep(keeping: boolean) {
		if (!keeping) keepDraft(undefined);
		set({ ...state, keeping });
	}

	/** A new step begins at its heading, for the eye and for those who listen. */
	function arrive(at = 'h2') {
		root.querySelector<HTMLElement>(at)?.focus({ preventScroll: true });
		if (root.getBoundingClientRect().top < 0) root.scrollIntoView({ behavior: 'instant' });
	}

	/** Tells a change of first place once things are quiet, and nothing else. */
	function announce() {
		const ranking = rankOnce(state.answers);
		if (!sameSet(told, ranking.first)) say(leadOf(data, ranking, true));
		told = ranking.first;
	}

	addEventListener('popstate', () => {
		const entry = entryHere();
		if (!entry && location.hash && !fragmentHere()) return write();
		// A step of the same walk keeps what was answered after it; anything else is another walk.
		state =
			entry?.walk === state.walk
				? { ...state, step: entry.step, notices: [] }
				: {
						...begin(data, { fragment: fragmentHere(), entry, draft: readDraft() }),
						walk: entry?.walk ?? state.walk + 1,
					};
		show();
		write();
		arrive();
	});
	addEventListener('pagehide', () => write());
	// One draft, one tab: whoever wrote last keeps it, and the other is told and goes on without.
	onOtherDraft(() => {
		if (state.keeping) set({ ...state, keeping: false, notices: [words.draftElsewhere] });
	});
	if (state.notices.includes(words.draftBroken)) keepDraft(undefined);
	state = { ...state, purpose: { ...state.purpose, ...typed(root) } };
	show();
	later = defer(later, write, 250); // a task of its own, as for any change
	return take;
};

function defer(before: number, act: () => void, wait: number): number {
	clearTimeout(before);
	return Number(setTimeout(act, wait));
}

/** Words typed into the page before the guide was ready. */
function typed(root: HTMLElement): Purpose {
	const fields = [...root.querySelectorAll<HTMLTextAreaElement>('.purpose-form textarea')];
	return Object.fromEntries(
		fields.filter(({ value }) => value).map(({ name, value }) => [name, value]),
	);
}
