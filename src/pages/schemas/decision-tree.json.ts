import { fullAt } from '../../components/site/at.ts';
import { treeJsonSchema, treeSchemaAddress } from '../../model/tree/json.ts';

export const GET = () => Response.json(treeJsonSchema(fullAt(treeSchemaAddress)));
