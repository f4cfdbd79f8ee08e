/** Endings that follow a stem, as in `colored`, `coloring`, `colorful`. */
const endings = '(s|ed|ing|ings|ful|less|able|ably|er|ers|ite|ites|al|ally|hood|ly|ist|ists)?';

const our = new RegExp(
	`^(behavi|col|fav|flav|hon|hum|lab|neighb|rum|harb|endeav|vap|sav|od|arm|cand|ferv|parl|tum|val|vig|rig|splend|disfav|dishon|discol)or${endings}$`,
);

const single: Readonly<Record<string, string>> = {
	acknowledgment: 'acknowledgement',
	afterward: 'afterwards',
	aging: 'ageing',
	aluminum: 'aluminium',
	analog: 'analogue',
	anytime: 'at any time',
	artifact: 'artefact',
	caliber: 'calibre',
	catalog: 'catalogue',
	cataloged: 'catalogued',
	center: 'centre',
	centered: 'centred',
	cozy: 'cosy',
	defense: 'defence',
	dialog: 'dialogue',
	enroll: 'enrol',
	enrollment: 'enrolment',
	fiber: 'fibre',
	fulfill: 'fulfil',
	fulfillment: 'fulfilment',
	gotten: 'got',
	gray: 'grey',
	installment: 'instalment',
	jewelry: 'jewellery',
	liter: 'litre',
	maneuver: 'manoeuvre',
	math: 'maths',
	mold: 'mould',
	offense: 'offence',
	percent: 'per cent',
	plow: 'plough',
	practiced: 'practised',
	practicing: 'practising',
	pretense: 'pretence',
	skeptic: 'sceptic',
	skeptical: 'sceptical',
	skepticism: 'scepticism',
	skillful: 'skilful',
	skillfully: 'skilfully',
	specialty: 'speciality',
	theater: 'theatre',
	toward: 'towards',
	willful: 'wilful',
};

const doubled =
	/^(cancel|travel|model|label|signal|fuel|level|counsel|marshal|channel|tunnel|funnel|equal|total|initial|quarrel|rival|dial)(ed|ing|er|ers)$/;

/**
 * The British form of an American spelling, in lower case; nothing where a word is British or both.
 * Only forms that are wrong in every sense count: `program` and `license` may be right.
 */
export function britishFor(word: string): string | undefined {
	const lower = word.toLowerCase();
	const [, one = '', plural = ''] = /^(.*?)(s?)$/.exec(lower) ?? [];
	if (Object.hasOwn(single, lower)) return single[lower];
	const british = Object.hasOwn(single, one) ? single[one] : undefined;
	if (british && !british.endsWith('s')) return british + plural;
	if (our.test(lower)) return lower.replace(our, '$1our$2');
	const [, stem = '', ending = ''] = doubled.exec(lower) ?? [];
	if (stem) return `${stem}l${ending}`;
	return britishVerb(lower);
}

/** `organize`, `analyzing`: with `s`, but for the few whose `z` is their own. */
function britishVerb(word: string): string | undefined {
	const own = /^(?:re|over|under|down|up|out|right)?(?:siz|priz|seiz|capsiz|maiz)/;
	if (own.test(word)) return undefined;
	const [, stem, ending] =
		/^(\w{2,}(?:[iy]))z(es?|ed|ers?|ing|ations?|ational|able)$/.exec(word) ?? [];
	return stem && ending ? `${stem}s${ending}` : undefined;
}
