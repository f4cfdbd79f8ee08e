import { takeFiles } from './OpenPanel.tsx';
import { compareIsland } from './compare-island.tsx';
import type { GuideData } from './data.ts';
import { render } from './draw.ts';
import { guideIsland } from './guide-island.tsx';
import { pause } from './pause.ts';

const said = document.querySelector('[data-said]');
const root = document.querySelector<HTMLElement>('[data-guide]');
if (root) void start(root);

/** Says something in the page’s one status line, and takes it back when it has been read. */
function say(words: string) {
	if (!said) return;
	said.textContent = words;
	setTimeout(() => (said.textContent = ''), 5_000);
}

/** The offline copy says itself where the guide and the schema stand. */
type Fetched = Omit<GuideData, 'home' | 'schema'> & Partial<GuideData>;

/** Fetches what the guide knows, and lets the island take over the space that the page keeps for it. */
async function start(root: HTMLElement) {
	const island = root.dataset['view'] ? compareIsland : guideIsland;
	try {
		const answer = await fetch(root.dataset['guide'] ?? '');
		const fetched = (await answer.json()) as Fetched;
		await pause();
		const at = (path: string) => new URL(`${fetched.base}guide/${path}`, location.href).href;
		const data = { home: at(''), schema: at('record.schema.json'), ...fetched };
		openDropped(await island(data, root, (parts) => render(parts, root), say));
	} catch {
		// What this tab kept may be what went wrong: the next try begins from the address alone.
		history.replaceState(null, '');
		root.hidden = true;
		document.querySelector('[data-excuse]')?.removeAttribute('hidden');
		document.querySelector('[data-worksheet]')?.setAttribute('open', '');
	}
}

function openDropped(take: (text: string) => boolean) {
	for (const type of ['dragover', 'drop'] as const)
		addEventListener(type, (event) => {
			// Words dragged into a field are the browser’s to handle.
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			void takeFiles(event.dataTransfer.files, take);
		});
}
