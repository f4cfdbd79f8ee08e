/** A rule of `_headers`: addresses, with `:name` for any one folder and `*` for whatever follows, and what is sent with them. */
export interface HeaderRule {
	path: string;
	headers: [name: string, value: string][];
}

/** Reads `_headers` as Netlify and Cloudflare Pages do: a path, and indented lines of headers. */
export function headerRules(text: string): HeaderRule[] {
	return text
		.split('\n\n')
		.filter((rule) => rule.trim())
		.map((rule) => {
			const [path = '', ...lines] = rule.trim().split('\n');
			const headers = lines.map((line): [string, string] => {
				const at = line.indexOf(':');
				return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
			});
			return { path, headers };
		});
}

/** What the rules say of an address; where two name the same header, their values are joined. */
export function headersOf(rules: readonly HeaderRule[], address: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const { path, headers } of rules) {
		for (const [name, value] of patternOf(path).test(address) ? headers : []) {
			const said = found.get(name);
			found.set(name, said === undefined ? value : `${said}, ${value}`);
		}
	}
	return found;
}

function patternOf(path: string): RegExp {
	const pattern = path
		.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')
		.replace(/:\w+/g, '[^/]+')
		.replace(/\\\*$/, '.*');
	return new RegExp(`^${pattern}$`, 's');
}
