import type { PlainAnswers } from '../guide/answers.ts';

/** How far advice gives a call. */
export type Given = 'clear' | 'general' | 'absent' | 'opposed';

/** Something the source says should, or should not, have been done. */
export type Call = ({ practice: string } | { rail: string } | { call: string }) & {
	basis: 'stated' | 'inferred';
	/** What a judge found in the advice, by reader or rival; without it, only data can tell. */
	given?: Record<string, Given>;
};

/** A documented situation whose source says what came first, and who answered the guide’s questions from it. */
export interface Trial {
	id: string;
	title: string;
	/** `fit` where the model was argued with it. */
	set: 'fit' | 'held';
	first: { accepted: string[]; ruledOut: string[] };
	requires: Call[];
	forbids: Call[];
	readers: { name: string; recognised: boolean; answers: PlainAnswers }[];
	/** Who named three priorities without the guide. */
	rivals: { name: string; first: string[] }[];
}
