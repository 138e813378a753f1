/**
 * National numbers that are out of date, by calling code, and what they are now. Records keep numbers for decades, and so do the
 * address books of callers' phones. Only changes that follow from the number itself are listed: not Ivory Coast's of 2021, which
 * depended on the subscriber's operator.
 */
type Change = readonly [old: RegExp, now: string | ((old: string, ...groups: string[]) => string)];

/** Viet Nam, 2018: the three digits of a mobile operator became two. */
const VIETNAMESE: Readonly<Record<string, string>> = {
    120: '70',
    121: '79',
    122: '77',
    126: '76',
    128: '78',
    123: '83',
    124: '84',
    125: '85',
    127: '81',
    129: '82',
    162: '32',
    163: '33',
    164: '34',
    165: '35',
    166: '36',
    167: '37',
    168: '38',
    169: '39',
    186: '56',
    188: '58',
    199: '59'
};

export const NUMBERING_CHANGES: Readonly<Record<string, readonly Change[]>> = {
    // Italy, 1998: the 0 belongs to the number of a fixed line, abroad, too. For most areas, the digit behind it shows that it is missing.
    39: [[/^([269]\d{5,9})$/, '0$1']],
    // Mexico, 2019: no 1 for mobile phones, and none of the codes 01, 044, and 045
    52: [[/^(?:1|01|04[45])(\d{10})$/, '$1']],
    // Brazil, 2012 to 2016: a 9 before the number of a mobile phone
    55: [[/^([1-9]{2})([689]\d{7})$/, '$19$2']],
    // Colombia, 2021: 60 before the area code of a fixed line
    57: [[/^([124-8](?!6)\d{7}|[125-8]6\d{6})$/, '60$1']],
    84: [
        [
            /^(1\d\d)(\d{7})$/,
            (old, operator = '', rest = '') => (VIETNAMESE[operator] ? VIETNAMESE[operator] + rest : old)
        ]
    ],
    // Benin, 2024: 01 before every number
    229: [[/^([24-9]\d{7})$/, '01$1']],
    // Cameroon, 2014: 6 before the number of a mobile phone, 2 before that of a fixed line
    237: [
        [/^([5-79]\d{7})$/, '6$1'],
        [/^([23]\d{7})$/, '2$1']
    ]
};
