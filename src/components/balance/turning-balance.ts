import { element } from '../site/element.ts';
import { drawRows, type Scale, type Row } from './draw-rows.ts';

interface Frames extends Scale {
	readonly frames: readonly { readonly says: string; readonly rows: readonly Row[] }[];
}

/** One picture in place of two, and a control that turns the one into the other, an answer at a time. */
class TurningBalance extends HTMLElement {
	connectedCallback() {
		const { frames, ...scale } = JSON.parse(this.dataset['frames'] ?? '{}') as Frames;
		const [side, other] = this.querySelectorAll<HTMLElement>('.side');
		const list = side?.querySelector('ol');
		if (!side || !other || !list) return;
		const last = frames.length - 1;
		const heads = [side, other].map((each) => [...each.children].slice(0, 2) as HTMLElement[]);
		const names = heads.map(([title]) => title?.textContent.trim() ?? '');
		const range = element('input', {
			type: 'range',
			max: `${last}`,
			value: '0',
			'aria-label': `${names.join(' to ')}, answer by answer`,
		});
		const said = element('output');
		range.addEventListener('input', () => {
			const at = range.valueAsNumber;
			const frame = frames[at];
			if (!frame) return;
			drawRows(list, frame.rows, scale);
			heads.forEach((head, which) => {
				for (const part of head) part.hidden = which === 0 ? at === last : at < last;
			});
			said.value = frame.says && `${at} of ${last} answers changed. ${frame.says}`;
		});
		for (const part of heads[1] ?? []) part.hidden = true;
		list.parentElement?.before(...(heads[1] ?? []));
		other.replaceChildren(
			element('p', {}, 'The same company, the opposite order. Turn the one into the other:'),
			element(
				'p',
				{ class: 'ends small' },
				element('span', {}, names[0] ?? ''),
				element('span', {}, names[1] ?? ''),
			),
			range,
			element('p', {}, said),
		);
	}
}

customElements.define('turning-balance', TurningBalance);
