import { Component, type ComponentChild } from 'preact';
import { standIn } from '../components/site/stand-in.ts';
import type { Brought } from '../engine/record/reopen.ts';
import { fetchData, type GuideData } from './data.ts';
import { onDropped } from './files.ts';

interface Props {
	/** What can be shown at once; it stands in the page. */
	readonly opening: GuideData;
	/** Where all that the guide knows is fetched. */
	readonly source: string;
}

/** What runs in the browser once it has fetched what it knows; else the worksheet stands in. */
export abstract class Island extends Component<Props> {
	protected data = this.props.opening;
	protected isBroken = false;

	/** Everything is there. */
	protected abstract start(): void | Promise<void>;

	/** Opens what was pasted or dropped; tells whether there was anything in it. */
	protected abstract take(text: string): Promise<boolean>;

	/** Reads what was pasted or dropped; nothing where what reads it does not arrive. */
	protected async read(text: string): Promise<Brought | undefined> {
		try {
			const { readBrought } = await import('./brought.ts');
			return readBrought(this.data.model, text);
		} catch {
			return undefined;
		}
	}

	/** Keeps what is not written yet when the page is left. A browser that reloads takes it before; others tell only then. */
	protected whenLeaving(keep: () => void) {
		for (const leaving of ['beforeunload', 'pagehide']) addEventListener(leaving, keep);
	}

	protected abstract draw(): ComponentChild;

	override async componentDidMount() {
		try {
			this.data = await fetchData(this.props.source);
			await this.start();
			onDropped((text) => this.take(text));
		} catch {
			this.componentDidCatch();
		}
	}

	override componentDidCatch() {
		// What this tab remembers may be what went wrong: the next try begins from the address alone.
		history.replaceState(null, '');
		standIn();
		this.isBroken = true;
		this.forceUpdate();
	}

	override render() {
		return this.isBroken ? null : this.draw();
	}
}
