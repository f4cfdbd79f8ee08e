import { parts, type Kind } from '../../model/kinds.ts';
import { element } from './element.ts';

/** Writes before each result in `list` what kind of page it is, as its address below `base` tells. */
export function labelKinds(list: HTMLElement, base: string): void {
	new MutationObserver(() => {
		for (const link of list.querySelectorAll<HTMLAnchorElement>('.pf-result-link')) {
			const title = link.parentElement;
			const kind = kindOf(link.pathname, base);
			if (!title || !kind || title.querySelector('.kind')) continue;
			title.prepend(element('span', { class: 'kind kicker' }, kind), ' ');
		}
	}).observe(list, { childList: true, subtree: true });
}

function kindOf(path: string, base: string): string | undefined {
	const [folder = ''] = path.slice(base.length).split('/');
	return Object.hasOwn(parts, folder) ? parts[folder as Kind].singular : undefined;
}
