import { causeOf } from '../causes';
import { challengesForStack, unknownAlgorithm } from '../challenges';
import { ForkedAnswers } from '../forkedAnswers';
import { readHead } from '../sipHead';
import { partyOf, readIdentities } from '../remoteParty';
import { telUrisForStack, telUrisForSwitch } from '../telUris';
import { stepsOf } from '../../../../tests/support/stepsOf';

/** Longer than the limit of any reader that has one. */
const SHORT = 2400;
const TIMES = 5;

/** The second answer to a call, whose headers are long. */
function answerOfFork(text: string): void {
    const forks = new ForkedAnswers({ reply: () => undefined, log: () => undefined });
    const answer = (tag: string): string =>
        `SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\nVia: ${text}\r\nFrom: ${text}\r\nTo: ${text};tag=${tag}\r\nContact: ${text}\r\n\r\n`;
    forks.admit(answer('a'));
    forks.admit(answer('b'));
}

const READERS: [string, (text: string) => unknown][] = [
    ['P-Asserted-Identity', (text) => readIdentities(text).map((one) => partyOf(one))],
    ['the user of an identity', (user) => partyOf({ user, host: 'x', name: '' })],
    ['the name of an identity', (name) => partyOf({ user: '1', host: 'x', name })],
    ['the host of an identity', (host) => partyOf({ user: 'fred', host, name: '' })],
    ['Privacy', (text) => partyOf({ user: '1', host: 'x', name: '' }, text)],
    ['Reason', (text) => causeOf({ status: 486, header: text })],
    ['a challenge', (text) => unknownAlgorithm({ getHeaders: () => [text] })],
    ['a challenge, for the stack', (text) => challengesForStack(`SIP/2.0 401 No\r\nWWW-Authenticate: ${text}\r\n\r\n`)],
    ['an answer of a fork', (text) => answerOfFork(text)],
    ['a header of a message', (text) => readHead(`INVITE sip:x SIP/2.0\r\nFrom: ${text}\r\n\r\n`)],
    ['From, for the stack', (text) => telUrisForStack(`INVITE sip:x SIP/2.0\r\nFrom: ${text}<tel:1>\r\n\r\n`)],
    [
        'From, for the switch',
        (text) => telUrisForSwitch(`BYE sip:x SIP/2.0\r\nTo: ${text}<sip:1@tel.invalid;user=phone>\r\n\r\n`)
    ]
];

const PIECES = [
    ' ',
    '\t',
    '"',
    '\\',
    '<',
    '>',
    ',',
    ';',
    ';cause',
    'SIP;',
    '\r\n ',
    '\r\nTo: ',
    '<sip:',
    'a',
    '@',
    '%',
    '%41',
    '+',
    '1',
    '<sip:a@b>,',
    '"a" '
];

/** The steps for a long text, as a multiple of the steps for a short one. */
function growth(read: (text: string) => unknown, piece: string): number {
    const long = piece.repeat((TIMES * SHORT) / piece.length);
    const short = long.slice(0, SHORT);
    return stepsOf(() => read(long)) / stepsOf(() => read(short));
}

describe('headers of any length', () => {
    // a pattern that backtracks takes quadratic time
    it.each(READERS)('%s is read in steps that grow no faster than the text', (_, read) => {
        for (const piece of PIECES) expect([piece, growth(read, piece) > TIMES + 1]).toEqual([piece, false]);
    });

    it.each<[string, (text: string) => unknown]>([
        ['a pattern that starts over at each character', (text) => /a*b/.test(text)],
        ['a pattern that goes back and forth', (text) => text.replace(/(a+)+$/, '')],
        ['a search from the start for each part', (text) => text.split('aaaaaaaa').map(() => text.indexOf('b'))],
        [
            'a list that is copied for each part',
            (text) => text.split('aaaaaaaa').reduce<string[]>((all, one) => [...all, one], [])
        ],
        [
            'a loop in a loop',
            (text) => {
                for (let one = 0; one < text.length; one += 16)
                    for (let other = 0; other < one; other += 64) text.charAt(other);
            }
        ]
    ])('%s is found out', (_, read) => {
        expect(growth(read, 'a')).toBeGreaterThan(2 * TIMES);
    });
});
