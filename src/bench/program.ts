import { spawn } from 'node:child_process';

/** What a program took, with all that it started. */
export interface Taken {
	seconds: number;
	/** Seconds of processor time. */
	processor: number;
	/** The most memory that one of its Node processes held. */
	megabytes: number;
	output: string;
}

const tellMemory =
	"process.on('exit', () => console.error(`memory ${process.resourceUsage().maxRSS}`))";

/** Runs a program of this project to its end; throws with what it printed where it fails. */
export async function measured(...args: readonly string[]): Promise<Taken> {
	const env = {
		...process.env,
		NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tellMemory)}`,
	};
	// The shell knows what all it waited for took, Node only what it took itself.
	const child = spawn('sh', ['-c', '"$@" && times', 'sh', process.execPath, ...args], { env });
	const began = performance.now();
	let [output, errors] = ['', ''];
	child.stdout.on('data', (part) => (output += String(part)));
	child.stderr.on('data', (part) => (errors += String(part)));
	const code = await new Promise((resolve) => child.on('close', resolve));
	if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${errors}${output}`);
	const [user = 0, system = 0] = [
		...(output.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g),
	].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
	const memory = [...errors.matchAll(/^memory (\d+)$/gm)].map(([, size]) => Number(size) / 1000);
	return {
		seconds: Math.round((performance.now() - began) / 100) / 10,
		processor: Math.round(10 * (user + system)) / 10,
		megabytes: Math.round(Math.max(...memory)),
		output,
	};
}
