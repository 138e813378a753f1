import { causeOf } from '../causes';
import { readHead } from '../sipHead';
import { partyOf, readIdentities } from '../remoteParty';
import { telUrisForStack, telUrisForSwitch } from '../telUris';

const KB = 1024;

/** Milliseconds that it takes, at the best of some times: a machine with other work is slow now and then, not always. */
function cost(act: () => unknown): number {
    const times = Array.from({ length: 7 }, () => {
        const begun = performance.now();
        for (let round = 0; round < 5; round += 1) act();
        return performance.now() - begun;
    });
    return Math.min(...times);
}

const READERS: [string, (text: string) => unknown][] = [
    ['P-Asserted-Identity', (text) => readIdentities(text).map((one) => partyOf(one))],
    ['the user of an identity', (user) => partyOf({ user, host: 'x', name: '' })],
    ['the name of an identity', (name) => partyOf({ user: '1', host: 'x', name })],
    ['the host of an identity', (host) => partyOf({ user: 'fred', host, name: '' })],
    ['Privacy', (text) => partyOf({ user: '1', host: 'x', name: '' }, text)],
    ['Reason', (text) => causeOf({ status: 486, header: text })],
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

describe('headers of any length', () => {
    // eight times the text may take eight times as long; a pattern that goes back and forth takes 64 times
    it.each(READERS)('%s is read in steps that grow no faster than the text', (_, read) => {
        for (const piece of PIECES) {
            const long = piece.repeat((64 * KB) / piece.length);
            const short = long.slice(0, 8 * KB);
            read(short);
            // below this the clock of the machine tells more than the code
            const enough = Math.max(
                cost(() => read(short)),
                0.5
            );
            expect([piece, cost(() => read(long)) / enough > 24]).toEqual([piece, false]);
        }
    });
});
