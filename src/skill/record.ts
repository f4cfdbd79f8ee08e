import { advise } from '../engine/guide/advice.ts';
import type { Details, Reopened } from '../engine/record/saved-advice.ts';
import type { GuideData } from '../guide/data.ts';
import { detailsOf } from '../guide/details.ts';
import * as formWords from '../guide/form-words.ts';
import { formsOf, type Form } from '../guide/forms.ts';
import { Refusal, type Said } from './said.ts';

/** What the command line says of a record. */
export interface ForRecord {
	readonly form?: string | undefined;
	/** The day of the decision; today where left out. */
	readonly date?: string | undefined;
	/** Whether the words of the purpose go into the link. */
	readonly 'words-in-link'?: boolean | undefined;
}

/** The decision in one of the forms in which the page hands it out. */
export function record(data: GuideData, opened: Reopened, chosen: ForRecord): Said {
	const { form = 'priorities.md' } = chosen;
	const forms = new Map(
		formsOf({
			advice: advise(data.model, opened.answers),
			purpose: opened.purpose,
			details: detailsFor(data, opened, chosen),
			schema: data.schema,
		}).flatMap(textsOf),
	);
	const names = [...forms.keys()];
	if (form === '?') return { text: names.join('\n'), data: { forms: names } };
	const write = forms.get(form);
	if (!write) throw new Refusal([`There is no form “${form}”. It could be: ${names.join(', ')}.`]);
	const text = write();
	return { text, data: { form, text } };
}

/** The texts of a form, each by a name that can be typed. */
function textsOf({ words, text, html, file }: Form): readonly (readonly [string, () => string])[] {
	const [name = ''] = Object.entries(formWords).find(([, each]) => each === words) ?? [];
	return [
		[name, text],
		...(html ? [[`${name}.html`, html] as const] : []),
		...(file ? [[file.name, () => file.text()] as const] : []),
	];
}

/** What the page would put into a record on that day; no link where nobody knows where the guide stands. */
export function detailsFor(
	data: GuideData,
	opened: Reopened,
	{ date, 'words-in-link': share = false }: ForRecord,
): Details {
	const day = date === undefined ? new Date() : new Date(`${date}T12:00:00`);
	const isDay = !Number.isNaN(day.getTime());
	const { link, ...details } = isDay ? detailsOf(data, { ...opened, share }, day) : {};
	if (!isDay || (date !== undefined && details.date !== date))
		throw new Refusal([`“${date}” is no day; write it as 2026-11-30.`], true);
	return data.home && link ? { ...details, link } : details;
}
