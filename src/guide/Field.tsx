import { purposeLimit } from '../engine/guide/purpose.ts';
import { tooLong } from './words.ts';

interface Props {
	name: string;
	label: string;
	hint?: string;
	value: string;
	limit?: number;
	onText(text: string): void;
}

/** A labelled line to be filled in; it grows with its words. */
export function Field({ name, label, hint, value, limit = purposeLimit, onText }: Props) {
	const id = `field-${name}`;
	return (
		<p class="field">
			<label for={id}>{label}</label>
			{hint && <span id={`${id}-hint`}>{hint}</span>}
			<textarea
				id={id}
				name={name}
				value={value}
				rows={1}
				aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-more`}
				onInput={({ currentTarget }) => onText(currentTarget.value)}
			/>
			{/* A limit of the field’s own would cut what is pasted without a word. */}
			<span id={`${id}-more`} role="status">
				{value.length > limit && tooLong(value.length - limit, limit)}
			</span>
		</p>
	);
}
