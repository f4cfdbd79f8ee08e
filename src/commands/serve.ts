// `npm start`, after a build: serves `dist/` and prints the address.
import { preview } from 'astro';

const server = await preview({
	server: { port: Number(process.env['PORT'] ?? 4321) },
	logLevel: 'warn',
});
const base = process.env['BASE_PATH'] ?? '/';
console.log(
	`\nThe playbook is open at http://${server.host ?? 'localhost'}:${server.port}${base}\nStop it with Ctrl+C.`,
);
