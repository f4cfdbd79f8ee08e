import { expect, test } from 'vitest';
import { britishFor } from './prose-spelling.ts';

test.each([
	['behavior', 'behaviour'],
	['neighbors', 'neighbours'],
	['Favorite', 'favourite'],
	['organized', 'organised'],
	['realizing', 'realising'],
	['prioritization', 'prioritisation'],
	['analyze', 'analyse'],
	['paralyzed', 'paralysed'],
	['canceled', 'cancelled'],
	['traveler', 'traveller'],
	['modeling', 'modelling'],
	['center', 'centre'],
	['artifacts', 'artefacts'],
	['toward', 'towards'],
	['percent', 'per cent'],
	['practicing', 'practising'],
])('%s is %s', (american, british) => {
	expect(britishFor(american)).toBe(british);
});

test.each(
	'size sizes resized prize seized citizen horizon capsized oversized error tailor labour rigorous vigorous honorary humorous glamorous colour organise program license licensed practice practices judgment judgement modelled patrolled afterwards towards analysis meter constructor toString'.split(
		' ',
	),
)('%s may stay', (word) => {
	expect(britishFor(word)).toBeUndefined();
});
