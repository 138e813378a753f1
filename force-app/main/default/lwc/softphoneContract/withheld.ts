/** What exchanges put in place of a caller who requests privacy. */
const REFUSED = [
    'anonymous',
    'anonymous call',
    'anonymous caller',
    'anonymous user',
    'blocked',
    'blocked number',
    'caller id blocked',
    'caller id withheld',
    'coin line payphone',
    'hidden',
    'hidden number',
    'id withheld',
    'no caller id',
    'number withheld',
    'private',
    'private call',
    'private caller',
    'private number',
    'restricted',
    'restricted number',
    'withheld',
    'withheld number',
    'anonym',
    'unterdrückt',
    'rufnummer unterdrückt',
    'anonyme',
    'numéro masqué',
    'numéro privé',
    'número privado',
    'número oculto',
    'privado',
    'anónimo',
    '非通知',
    '非通知設定',
    '公衆電話'
];

/** And in place of an unknown caller. `asterisk` is what Asterisk uses without a caller ID. */
const UNKNOWN = [
    '',
    'asterisk',
    'caller id unavailable',
    'id unavailable',
    'interaction with other service',
    'n a',
    'no number',
    'not available',
    'null',
    'number unavailable',
    'out of area',
    'unavailable',
    'unavailable number',
    'undefined',
    'unknown',
    'unknown caller',
    'unknown name',
    'unknown number',
    'unbekannt',
    'inconnu',
    'numéro inconnu',
    'desconocido',
    'número desconocido',
    '表示圏外',
    '通知不可能'
];

const LONGEST = 60;

/** Removes punctuation around and between the words: `<Unknown>`, "Private_Number", sip:anonymous@anonymous.invalid. */
const wordsOf = (text: string): string =>
    text
        .slice(0, LONGEST)
        .normalize('NFKC')
        .toLowerCase()
        .replace(/^sips?:/, '')
        .replace(/@.*$/, '')
        .replace(/[\s<>()[\]"'._/+-]+/g, ' ')
        .trim();

/** N2: how a text in place of a number or a name shows that there is none. Null: it is a real one. */
export function withheldAs(text: string | null): 'refused' | 'unknown' | null {
    const words = wordsOf(text ?? '');
    if (REFUSED.includes(words) || /@anonymous\.invalid\b/i.test((text ?? '').slice(0, 300))) return 'refused';
    return UNKNOWN.includes(words) ? 'unknown' : null;
}
