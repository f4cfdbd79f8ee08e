const usual = '../pagefind.js';

/**
 * Stands in for `pagefind.js` where an index has several parts: they are fetched at the same time.
 * Pagefind’s dialog waits for each before it asks for the next, a round trip more for every part.
 */
export const searchTogether = `import { createInstance as createOne } from '${usual}';

export function createInstance(options) {
	const one = createOne(options);
	const parts = [];
	const whole = (name) => async (...asked) => {
		await Promise.all(parts);
		return one[name](...asked);
	};
	return {
		...one,
		mergeIndex: async (...part) => void parts.push(one.mergeIndex(...part)),
		filters: whole('filters'),
		search: whole('search'),
		debouncedSearch: whole('debouncedSearch'),
		preload: whole('preload'),
	};
}
`;
