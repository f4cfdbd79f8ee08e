import type { ComponentChildren } from 'preact';

interface Props {
	name: string;
	title: string;
	children: ComponentChildren;
}

/** A named part of the comparison with its heading. */
export function Section({ name, title, children }: Props) {
	return (
		<section class={name} aria-labelledby={`part-${name}`}>
			<h3 id={`part-${name}`}>{title}</h3>
			{children}
		</section>
	);
}
