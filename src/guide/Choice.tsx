interface Props {
	name: string;
	value: string;
	label: string;
	hint?: string | undefined;
	many: boolean;
	checked: boolean;
	onChoose(): void;
}

/** One answer to be chosen: its whole line is the target. */
export function Choice({ name, value, label, hint, many, checked, onChoose }: Props) {
	return (
		<label class="choice">
			<input
				type={many ? 'checkbox' : 'radio'}
				name={name}
				value={value}
				checked={checked}
				onChange={onChoose}
			/>
			<span>
				{label}
				{hint && <small>{hint}</small>}
			</span>
		</label>
	);
}
