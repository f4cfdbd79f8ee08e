/** @jsxImportSource . */
interface Props {
	name: string;
	label: string;
	hint?: string;
	value: string;
	limit?: number;
	type?: 'date';
	onText(text: string): void;
}

/** A labelled line to be filled in; it grows with its words. */
export function Field({ name, label, hint, value, limit, type, onText }: Props) {
	const id = `field-${name}`;
	const shared = {
		id,
		name,
		value,
		class: value && 'filled',
		'aria-describedby': hint && `${id}-hint`,
		onInput: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
	};
	return (
		<p class="field">
			<label for={id}>{label}</label>
			{hint && <span id={`${id}-hint`}>{hint}</span>}
			{type ? (
				<input {...shared} type={type} />
			) : (
				<textarea {...shared} rows={1} maxLength={limit} />
			)}
		</p>
	);
}
