import { pageSchemas } from '../schemas.ts';
import type {
	CaseStudyData,
	DecisionTreeData,
	GuardRailData,
	PracticeData,
	PriorityData,
	QuestionData,
	TensionData,
} from '../schemas.ts';
import { idsOf, type Book } from './book.ts';
import type { FrontMatter, Path } from './front-matter.ts';
import { offer } from './nearest.ts';
import type { Problem } from './problem.ts';

type Condition = Record<string, string | string[]>;

/**
 * Ids in front matter that name nothing: priorities, practices, guard rails, questions, options,
 * cases and sources. Runs on files whose shape is right.
 */
export function findUnknownReferences(book: Book, shapely: ReadonlySet<string>): Problem[] {
	const names = namesOf(book, shapely);
	const problems: Problem[] = [];
	for (const { file, kind, frontMatter } of book.documents) {
		if (!shapely.has(file)) continue;
		const ask = asker(names, file, frontMatter, problems);
		const data = pageSchemas[kind].parse(frontMatter.data);
		if (kind === 'case-studies') checkCase(ask, data as CaseStudyData);
		if (kind === 'decision-trees') checkTree(ask, data as DecisionTreeData);
		if (kind === 'questions') checkQuestion(ask, data as QuestionData);
		if (kind === 'guard-rails') checkGuardRail(ask, data as GuardRailData);
		if (kind === 'priorities') checkPriority(ask, data as PriorityData);
		if (kind === 'practices') checkPractice(ask, data as PracticeData);
	}
	for (const { file, frontMatter } of book.tensions) {
		if (!shapely.has(file)) continue;
		asker(names, file, frontMatter, problems).condition((frontMatter.data as TensionData).when as Condition, ['when']);
	}
	return problems;
}

interface Names {
	priority: string[];
	practice: string[];
	'guard rail': string[];
	case: string[];
	source: string[];
	questions: Map<string, string[]>;
}

function namesOf(book: Book, shapely: ReadonlySet<string>): Names {
	const questions = book.documents.filter(({ kind, file }) => kind === 'questions' && shapely.has(file));
	return {
		priority: idsOf(book, 'priorities'),
		practice: idsOf(book, 'practices'),
		'guard rail': idsOf(book, 'guard-rails'),
		case: idsOf(book, 'case-studies'),
		source: ['inference', ...book.sources.map(({ id }) => id)],
		questions: new Map(
			questions.map(({ id, frontMatter }) => [
				id,
				(frontMatter.data as QuestionData).options.map((option) => option.id),
			]),
		),
	};
}

interface Asker {
	/** Reports an id that is not among the known ones. */
	is(what: Exclude<keyof Names, 'questions'>, id: string, path: Path): void;
	all(what: Exclude<keyof Names, 'questions'>, ids: readonly string[] | undefined, path: Path): void;
	/** Reports unknown questions and options of answers. */
	answers(given: Condition, path: Path): void;
	condition(given: Condition, path: Path): void;
}

function asker(names: Names, file: string, { placeOf }: FrontMatter, problems: Problem[]): Asker {
	const report = (what: string, id: string, path: Path, known: readonly string[]) =>
		problems.push({
			file,
			...placeOf(path),
			rule: `unknown-${what.replace(' ', '-')}`,
			message: `There is no ${what} \`${id}\`.`,
			advice: offer(id, known),
		});
	const options = (question: string, value: string | string[], path: Path, extra: string[]) => {
		const known = names.questions.get(question);
		if (!known) return void report('question', question, path, [...names.questions.keys()]);
		for (const option of [value].flat())
			if (![...known, ...extra].includes(option)) report('option', option, path, known);
	};
	const is: Asker['is'] = (what, id, path) => {
		if (!names[what].includes(id)) report(what, id, path, names[what]);
	};
	return {
		is,
		all: (what, ids, path) => ids?.forEach((id, index) => is(what, id, [...path, index])),
		answers: (given, path) => {
			for (const [question, value] of Object.entries(given))
				options(question, value, [...path, question], ['not-sure']);
		},
		condition: (given, path) => {
			for (const [key, value] of Object.entries(given)) {
				if (key === 'first' || key === 'high')
					for (const priority of [value].flat()) is('priority', priority, [...path, key]);
				else options(key, value, [...path, key], []);
			}
		},
	};
}

function checkCase(ask: Asker, { answers, claims }: CaseStudyData) {
	ask.answers(answers as Condition, ['answers']);
	ask.all('priority', claims.first, ['claims', 'first']);
	ask.all('priority', claims.high, ['claims', 'high']);
	ask.all('priority', claims['not-first'], ['claims', 'not-first']);
	ask.all('guard rail', claims['guard-rails'], ['claims', 'guard-rails']);
	ask.all('practice', claims.practices, ['claims', 'practices']);
	ask.all('practice', claims['left-out'], ['claims', 'left-out']);
}

function checkTree(ask: Asker, { walks = [] }: DecisionTreeData) {
	walks.forEach((walk, index) => ask.is('case', walk.case, ['walks', index, 'case']));
}

function checkQuestion(ask: Asker, { options }: QuestionData) {
	options.forEach((option, at) =>
		option.pushes.forEach((push, index) => {
			const path = ['options', at, 'pushes', index];
			ask.is('priority', push.priority, [...path, 'priority']);
			ask.is('source', push.source, [...path, 'source']);
		}),
	);
}

function checkGuardRail(ask: Asker, { raised, holds = [], advises, source }: GuardRailData) {
	raised.forEach((when, index) => ask.condition(when as Condition, ['raised', index]));
	holds.forEach((hold, index) => {
		const named = 'first' in hold ? { first: hold.first } : { above: hold.above, below: hold.below };
		for (const [key, id] of Object.entries(named)) ask.is('priority', id, ['holds', index, key]);
		if (hold.when) ask.condition(hold.when as Condition, ['holds', index, 'when']);
	});
	ask.all('practice', advises, ['advises']);
	ask.is('source', source, ['source']);
}

function checkPriority(ask: Asker, { nearest }: PriorityData) {
	ask.is('priority', nearest.priority, ['nearest', 'priority']);
}

function checkPractice(ask: Asker, data: PracticeData) {
	ask.all('priority', data.serves, ['serves']);
	ask.all('priority', data.taxes, ['taxes']);
	for (const key of ['advise', 'leave-out'] as const) {
		data[key].forEach(({ when, unless = [] }, index) => {
			ask.condition(when as Condition, [key, index, 'when']);
			unless.forEach((not, at) => ask.condition(not as Condition, [key, index, 'unless', at]));
		});
	}
}
