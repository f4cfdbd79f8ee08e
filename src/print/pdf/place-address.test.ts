import { expect, test } from 'vitest';
import { placeHost, readPlaceAddress } from './place-address.ts';

test('an address tells where its link stands and where it leads', () => {
	expect(readPlaceAddress(`${placeHost}?a--note-1#a--ref-1`)).toEqual({
		at: 'a--note-1',
		to: 'a--ref-1',
	});
	expect(readPlaceAddress(`${placeHost}?#caf%C3%A9`)).toEqual({ at: undefined, to: 'café' });
	expect(readPlaceAddress(`${placeHost}?a#`)).toEqual({ at: 'a', to: undefined });
});

test('an address of the world is none', () => {
	expect(readPlaceAddress('https://example.org/?a#b')).toBeUndefined();
	expect(readPlaceAddress('')).toBeUndefined();
});
