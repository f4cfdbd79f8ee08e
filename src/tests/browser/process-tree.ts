import { readdirSync, readFileSync } from 'node:fs';

/** What a program and all that it started took, while it ran. */
export interface Taken {
	/** The most memory that one process had at a time, in bytes, and which it was. */
	largest: { bytes: number; command: string };
	/** Seconds of processor time of all of them, in programs and in the system. */
	cpuSeconds: number;
}

/** Ticks of the processor clock a second, as Linux tells times to programs. */
const ticks = 100;

/**
 * Watches a process and its descendants by what Linux says of them, several times a second, until
 * the answer is asked for. Other programs of a shared machine do not count.
 */
export function watchProcesses(root: number): () => Taken {
	const cpu = new Map<number, number>();
	let largest = { bytes: 0, command: '' };
	const look = () => {
		for (const pid of withDescendants(root)) {
			try {
				const status = readFileSync(`/proc/${pid}/status`, 'utf8');
				const bytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
				const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
				if (bytes > largest.bytes) largest = { bytes, command: command.slice(0, 80) };
				const [, user = 0, system = 0] = statOf(pid);
				cpu.set(pid, (user + system) / ticks);
			} catch {
				// It ended between two looks: what was seen of it before stands.
			}
		}
	};
	const timer = setInterval(look, 200);
	look();
	return () => {
		clearInterval(timer);
		return { largest, cpuSeconds: [...cpu.values()].reduce((sum, each) => sum + each, 0) };
	};
}

function withDescendants(root: number): number[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const [parent = 0] = statOf(Number(name));
			children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
		} catch {
			// It has ended.
		}
	}
	const found = [root];
	for (const pid of found) found.push(...(children.get(pid) ?? []));
	return found;
}

/** Parent, and ticks in programs and in the system; the name in brackets may hold spaces. */
function statOf(pid: number): number[] {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return [fields[1], fields[11], fields[12]].map(Number);
}
