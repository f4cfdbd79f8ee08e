import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { YamlReader } from '../engine/record/read-front-matter.ts';

/** Reads YAML with every scalar as the text that stands there: no `no` becomes `false`, no date a moment. */
export const readYaml: YamlReader = (yaml) => load(yaml, { schema: FAILSAFE_SCHEMA });
