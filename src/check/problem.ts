import type { Problem as ReadProblem } from '../model/read/problem.ts';
import type { Rule } from './rules.ts';

/** Something an author has to mend, by one of the checker’s rules. */
export type Problem = ReadProblem<Rule>;
