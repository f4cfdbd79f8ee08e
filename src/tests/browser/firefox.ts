import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { startProgram } from './program.ts';

/** Where Debian and its like put Firefox. */
export const firefoxProgram = '/usr/bin/firefox-esr';

interface Message {
	id?: number;
	result?: unknown;
	error?: string;
	message?: string;
	params?: { level: string; text: string };
}

/** Starts Firefox with a profile of its own, driven over WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const firefox = startProgram([
		firefoxProgram,
		'--headless',
		...['--profile', profile],
		...['--remote-debugging-port', '0'],
	]);
	const socket = new WebSocket(`${await firefox.says(/listening on (ws:\S+)/)}/session`);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = reject;
	});
	const waiting = new Map<number, (message: Message) => void>();
	const faults: string[] = [];
	socket.onmessage = ({ data }) => {
		const message = JSON.parse(String(data)) as Message;
		if (message.id) waiting.get(message.id)?.(message);
		else if (/warn|error/.test(message.params?.level ?? '') && !isLeft(message.params?.text))
			faults.push(`console: ${message.params?.text}`);
	};

	async function send<Result>(method: string, params: object): Promise<Result> {
		const id = waiting.size + 1;
		const { result, error, message } = await new Promise<Message>((resolve) => {
			waiting.set(id, resolve);
			socket.send(JSON.stringify({ id, method, params }));
		});
		if (error) throw new Error(`${method}: ${error}: ${message}`);
		return result as Result;
	}

	await send('session.new', { capabilities: {} });
	await send('session.subscribe', { events: ['log.entryAdded'] });
	const { contexts } = await send<{ contexts: { context: string }[] }>(
		'browsingContext.getTree',
		{},
	);
	const context = contexts[0]?.context;
	const go = (url: string) => send('browsingContext.navigate', { context, url, wait: 'complete' });
	return {
		faults,
		async go(url) {
			// On a busy machine it forgets an address now and then, and stays where it is without a word.
			const late = setTimeout(15_000, 'late', { ref: false });
			if ((await Promise.race([go(url), late])) === 'late') await go(url);
		},
		async evaluate(expression) {
			const { result, exceptionDetails } = await send<{
				result?: { value: string };
				exceptionDetails?: { text: string };
			}>('script.evaluate', { expression, target: { context }, awaitPromise: true });
			if (!result) throw new Error(exceptionDetails?.text);
			return result.value;
		},
		perform: (actions) => send('input.performActions', { context, actions }),
		async quit() {
			await firefox.stop();
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** Whether this tells of a font that had not come yet when the page was left (NS_BINDING_ABORTED). */
function isLeft(text = ''): boolean {
	return text.includes('status=2152398850');
}
