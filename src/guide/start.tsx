/** @jsxImportSource . */
import { say } from '../components/say.ts';
import { compareIsland } from './compare-island.tsx';
import type { GuideData } from './data.ts';
import { render } from './draw.ts';
import { guideIsland } from './guide-island.tsx';
import { takeFiles } from './OpenPanel.tsx';

const root = document.querySelector<HTMLElement>('[data-guide]');
const worksheet = document.querySelector<HTMLDetailsElement>('[data-worksheet]');
if (root) void start(root).catch(() => giveUp(root));
printWorksheet();

/** Fetches what the guide knows and takes over the space that the page keeps for it. */
async function start(root: HTMLElement) {
	const answer = await fetch(root.dataset['guide'] ?? '');
	if (!answer.ok) throw new Error(`The guide’s data could not be fetched: ${answer.status}`);
	const fetched = (await answer.json()) as GuideData;
	const at = (path: string) => new URL(`${fetched.base}guide/${path}`, location.href).href;
	const data = { ...fetched, home: at(''), schema: at('record.schema.json') };
	const island = 'compare' in root.dataset ? compareIsland : guideIsland;
	const take = island(data, root, (parts) => render(parts, root), say);
	addEventListener('dragover', (event) => event.preventDefault());
	addEventListener('drop', (event) => {
		event.preventDefault();
		const { dataTransfer } = event;
		const text = dataTransfer?.getData('text');
		if (text) take(text);
		else void takeFiles(dataTransfer?.files, take);
	});
}

/** Where the guide cannot start, the worksheet stands in for it. */
function giveUp(root: HTMLElement) {
	render(null, root);
	const excuse = document.querySelector<HTMLElement>('[data-excuse]');
	if (excuse) excuse.hidden = false;
	if (worksheet) worksheet.open = true;
}

/** Prints the worksheet and nothing else, also where its details are closed. */
function printWorksheet() {
	const page = document.documentElement;
	const button = worksheet?.querySelector('button');
	if (!worksheet || !button) return;
	button.hidden = false;
	button.addEventListener('click', () => {
		page.dataset['print'] = 'worksheet';
		print();
	});
	addEventListener('afterprint', () => delete page.dataset['print']);
}
