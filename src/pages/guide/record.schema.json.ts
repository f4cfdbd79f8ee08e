import { recordSchema } from '../../engine/record/record-schema.ts';

/** The published schema of JSON records. */
export function GET() {
	return new Response(`${JSON.stringify(recordSchema, null, '\t')}\n`, {
		headers: { 'content-type': 'application/schema+json' },
	});
}
