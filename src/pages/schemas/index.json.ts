import { fullAt } from '../../components/site/at.ts';
import { catalogueJsonSchema, catalogueSchemaAddress } from '../../model/catalogue.ts';

export const GET = () => Response.json(catalogueJsonSchema(fullAt(catalogueSchemaAddress)));
