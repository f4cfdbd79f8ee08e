import type { ComponentChildren, VNode } from 'preact';
import type { Props } from './jsx-runtime.ts';

type Drawable = VNode<Props>;

/** What each element on the page was drawn with last. */
const drawn = new WeakMap<Node, Drawable>();

/** Whether nothing has been drawn yet, so that what stands on the page is what the build drew. */
let isFirst = true;

/**
 * Draws elements into the page and changes only what has changed, as Preact’s `render` does. What
 * the build has drawn there is taken over the first time, so that whoever reads or writes goes on.
 * The guide’s parts are functions without state or effects, and for these a tenth of the code is
 * enough: that keeps all script of the guide within 16 kB.
 */
export function render(parts: ComponentChildren, root: Element): void {
	draw(parts, root);
	isFirst = false;
}

function draw(parts: ComponentChildren, parent: Element) {
	const wanted = flat(parts);
	wanted.forEach((part, at) => {
		const there = parent.childNodes[at];
		const node = typeof part === 'string' ? textFor(there, part) : elementFor(there, part);
		if (node === there) return;
		parent.insertBefore(node, there ?? null);
		// The build joins texts and leaves out empty ones: what it drew may belong to the next part.
		if (!isFirst) there?.remove();
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
	const { children, ...props } = part.props;
	const before = there && drawn.get(there);
	const isSame = isFirst
		? isBuilt(there as Element | undefined, part)
		: before?.type === part.type && before.key === part.key;
	const element = isSame ? (there as Element) : document.createElement(part.type as string);
	for (const name in { ...(isSame && before?.props), ...props })
		if (name !== 'children') give(element, name, props[name]);
	drawn.set(element, part);
	draw(children, element);
	return element;
}

/** Whether this is what the build drew for the part. What was set on an input is not the guide’s yet. */
function isBuilt(there: Element | undefined, { type, props }: Drawable): boolean {
	const by = props['id'] ? 'id' : 'class';
	return (
		there?.localName === type && there.getAttribute(by) === (props[by] ?? null) && type !== 'input'
	);
}

function give(element: Element, name: string, value: unknown) {
	const isProperty = typeof value === 'function' || name === 'value' || name === 'checked';
	if (isProperty) Object.assign(element, { [name.toLowerCase()]: value });
	else if (value == null || value === false) element.removeAttribute(name);
	else element.setAttribute(name, value === true ? '' : `${value as string}`);
}
