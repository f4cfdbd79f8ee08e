import type { ComponentChildren, VNode } from 'preact';
import type { Props } from './jsx-runtime.ts';

type Drawable = VNode<Props>;

/** What each element or text on the page was drawn with last. */
const drawn = new WeakMap<Node, Drawable | string>();

/**
 * Draws elements into the page and changes only what has changed, as Preact’s `render` does. What
 * the build has drawn there is taken over: where it is the same, nothing on the page changes. The
 * guide’s parts are functions without state or effects, and for these a tenth of the code is
 * enough: that keeps all script of the guide within 16 kB.
 */
export function render(parts: ComponentChildren, parent: Element): void {
	const wanted = parts === undefined ? [] : flat(parts);
	wanted.forEach((part, at) => {
		const there = parent.childNodes[at];
		const node = typeof part === 'string' ? textFor(there, part) : elementFor(there, part);
		// The build joins texts and leaves out empty ones: what it drew may belong to the next part.
		if (node !== there) {
			parent.insertBefore(node, there ?? null);
			if (there && drawn.has(there)) there.remove();
		}
		drawn.set(node, part);
	});
	while (parent.childNodes.length > wanted.length) parent.lastChild?.remove();
}

/** Components called and lists joined. What is not shown keeps its place, so that its neighbours keep theirs. */
function flat(part: ComponentChildren): (Drawable | string)[] {
	if (Array.isArray(part)) return part.flatMap(flat);
	if (part == null || typeof part === 'boolean') return [''];
	if (typeof part !== 'object') return [`${part}`];
	const { type, props } = part as Drawable;
	return typeof type === 'function'
		? flat((type as (props: Props) => ComponentChildren)(props))
		: [part as Drawable];
}

function textFor(there: Node | undefined, text: string): Node {
	if (!(there instanceof Text)) return document.createTextNode(text);
	if (there.data !== text) there.data = text;
	return there;
}

function elementFor(there: Node | undefined, part: Drawable): Node {
	const before = there && (drawn.get(there) as Drawable | undefined);
	const isSame = before
		? before.type === part.type && before.key === part.key
		: (there as Element | undefined)?.localName === part.type && part.key === undefined;
	const element = isSame ? (there as Element) : document.createElement(part.type as string);
	const { children, ...props } = part.props;
	for (const name in { ...(isSame && before?.props), ...props })
		if (name !== 'children') give(element, name, props[name]);
	render(children, element);
	return element;
}

function give(element: Element, name: string, value: unknown) {
	const isProperty = typeof value === 'function' || name === 'value' || name === 'checked';
	if (isProperty) Object.assign(element, { [name.toLowerCase()]: value });
	else if (value === undefined || value === false) element.removeAttribute(name);
	else element.setAttribute(name, value === true ? '' : `${value as string}`);
}
