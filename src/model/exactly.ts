import { z } from 'astro/zod';

/** `when-first` as `whenFirst`. */
type Camel<Key> = Key extends `${infer Head}-${infer Tail}`
	? `${Head}${Capitalize<Camel<Tail>>}`
	: Key;

type Camelled<T> = { [Key in keyof T as Camel<Key>]: T[Key] };

/**
 * An object with these keys and no others. Content is written with hyphens (`when-first`), programs
 * read it in camel case (`whenFirst`): what such a schema gives has its keys turned.
 */
export function exactly<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
	return z.strictObject(shape).transform((data) => camelled(data));
}

function camelled<T extends object>(data: T): Camelled<T> {
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [
			key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
			value,
		]),
	) as Camelled<T>;
}
