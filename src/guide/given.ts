import { answerOf, type State } from './state.ts';

/** What was chosen and written in the page before the guide was there. */
export function given(): Pick<State, 'answers' | 'details'> {
	const nothing = { answers: {}, details: {} };
	if (import.meta.env.SSR) return nothing;
	const form = document.querySelector<HTMLFormElement>('.guide .question');
	const [chosen] = form?.querySelectorAll<HTMLInputElement>('.choice :checked') ?? [];
	const software = form?.querySelector('textarea')?.value;
	return {
		answers: chosen ? { [chosen.name]: answerOf(chosen.value) } : {},
		details: software ? { software } : {},
	};
}
