// `npm start`, after a build: serves `dist/` as a good host does, and prints the address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveBuilt } from '../hosting/server.ts';

const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
const dist = process.env['DIST'] ?? 'dist';
const port = Number(process.env['PORT'] ?? 4321);

try {
	const { home } = await serveBuilt(dist, base, port);
	console.log(`\nThe playbook is open at ${home}\nStop it with Ctrl+C.`);
	if (!existsSync(join(dist, 'pdf.json')))
		console.log('For the PDF and a copy that opens offline, linked on every page: npm run export');
} catch (problem) {
	const { code, message } = problem as NodeJS.ErrnoException;
	const isTaken = code === 'EADDRINUSE';
	console.error(
		isTaken ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : message,
	);
	process.exitCode = 1;
}
