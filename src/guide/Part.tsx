import type { ComponentChildren } from 'preact';

interface Props {
	name: string;
	title: string;
	onOpen?: (() => void) | undefined;
	children: ComponentChildren;
}

/** A named part of the result, folded until it is opened or an address leads to it. */
export function Part({ name, title, onOpen, children }: Props) {
	return (
		<details
			class={`part ${name}`}
			id={`part-${name}`}
			onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
		>
			<summary>
				<h3>{title}</h3>
			</summary>
			{children}
		</details>
	);
}

/** Opens the part that a fragment of an address names, and goes there. */
export function openPart(fragment: string) {
	const part = document.getElementById(fragment.slice(1));
	if (!(part instanceof HTMLDetailsElement)) return;
	part.open = true;
	part.scrollIntoView({ behavior: 'instant' });
	part.querySelector('summary')?.focus({ preventScroll: true });
}
