import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** What a policy has to say in every case: directive and sources. */
const demanded: Record<string, string> = {
	'base-uri': "'none'",
	'object-src': "'none'",
	'form-action': "'none'",
	'require-trusted-types-for': "'script'",
	'trusted-types': 'default',
};

/** What is too weak in a content security policy, a line each. */
export function weakPolicy(policy: string): string[] {
	const directives = readPolicy(policy);
	const unsafe = [...directives].flatMap(([name, sources]) =>
		sources
			.filter(
				(source) =>
					(/^'unsafe-|^'strict-dynamic'|^\*$|^https?:/.test(source) &&
						name !== 'frame-ancestors') ||
					(source === 'data:' && name !== 'img-src'),
			)
			.map((source) => `${name} allows ${source}`),
	);
	const missing = Object.entries(demanded)
		.filter(([name, sources]) => directives.get(name)?.join(' ') !== sources)
		.map(([name, sources]) => `the policy does not say ${name} ${sources}`);
	const script = directives.get('script-src');
	return [...unsafe, ...missing, ...(script ? [] : ['the policy does not say script-src'])];
}

/**
 * What in a page goes around its content security policy, a line each: a missing or weak policy,
 * scripts and styles whose hash it does not name, code and styles in attributes.
 */
export function policyFaults(html: string): string[] {
	const tree = fromHtml(html);
	const policies = metaPolicies(tree);
	if (policies.length !== 1) return [`has ${policies.length} content security policies, not one`];
	const directives = readPolicy(policies[0] ?? '');
	const faults = weakPolicy(policies[0] ?? '');
	visit(tree, 'element', (element) => {
		const { tagName, properties } = element;
		for (const [name, value] of Object.entries(properties)) {
			if (/^on[A-Z]/.test(name)) faults.push(`<${tagName}> has code in ${name.toLowerCase()}`);
			if (name === 'style') faults.push(`<${tagName}> has styles in an attribute`);
			if (/^\s*javascript:/i.test(String(value))) faults.push(`<${tagName}> has code in ${name}`);
		}
		const isData = /json/.test(String(properties['type'] ?? ''));
		const kind =
			tagName === 'style' ? 'style-src' : tagName === 'script' ? 'script-src' : undefined;
		if (!kind || isData || properties['src'] !== undefined) return;
		const text = textOf(element.children);
		const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
		if (!directives.get(kind)?.includes(hash))
			faults.push(`${kind} names no hash of <${tagName}>${text.trim().slice(0, 60)}…`);
	});
	return faults;
}

function readPolicy(policy: string): Map<string, string[]> {
	const directives = policy.split(';').map((each) => each.trim().split(/\s+/));
	return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

function metaPolicies(tree: Root): string[] {
	const found: string[] = [];
	visit(tree, 'element', ({ tagName, properties }: Element) => {
		const header = [properties['httpEquiv']].flat().join('');
		if (tagName === 'meta' && header.toLowerCase() === 'content-security-policy')
			found.push(String(properties['content']));
	});
	return found;
}

function textOf(children: readonly ElementContent[]): string {
	return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
