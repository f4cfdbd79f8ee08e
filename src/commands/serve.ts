// `npm start`, after a build: serves `dist/` as a good host does, and prints the address.
import { serveBuilt } from '../export/hosting/server.ts';

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
const port = Number(process.env['PORT'] ?? 4321);

try {
	const { home } = await serveBuilt(process.env['DIST'] ?? 'dist', base, port);
	console.log(`\nThe playbook is open at ${home}\nStop it with Ctrl+C.`);
} catch (problem) {
	const { code, message } = problem as NodeJS.ErrnoException;
	const advice: Record<string, string> = {
		EADDRINUSE: `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`,
		ENOENT: 'There is no built site to serve. Run `npm run build` first.',
	};
	console.error(advice[code ?? ''] ?? message);
	process.exitCode = 1;
}
