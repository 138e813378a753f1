import { connectedTo, dialedNumber, known, numbersOf } from '../numbers';
import { extensionFor, newToken, numberIn, tokenIn } from '../callToken';
import { asteriskOptions } from '../options';
import { seeded, seedOfRun } from './support/seeded';

describe('what is dialed', () => {
    it.each([
        ['+44 7814 256-404', '+447814256404'],
        ['(01234) 567.890', '01234567890'],
        ['tel:*55', '*55'],
        ['1002', '1002']
    ])('%s is %s', (to, number) => expect(dialedNumber(to)).toBe(number));

    it.each([
        '',
        'Ada',
        '1002\r\n',
        '1002\r\nAction: Command',
        '10,n,System(x)',
        '1002&PJSIP/1',
        '${SHELL(x)}',
        '1'.repeat(26)
    ])('%j is refused', (to) => expect(() => dialedNumber(to)).toThrow('invalidNumber'));

    it(`has nothing but digits, plus, star and hash (seed ${seedOfRun})`, () => {
        const { text } = seeded(seedOfRun);
        for (let run = 0; run < 2000; run += 1) {
            let number = '1';
            try {
                number = dialedNumber(text(20));
            } catch {
                // refused
            }
            expect(number).toMatch(/^\+?[0-9*#]{1,25}$/);
        }
    });
});

describe('the token of a call that the panel makes', () => {
    it('says what it is, in the id of a channel and in an extension', () => {
        const token = newToken(true, 'panel 1: ä');
        expect(tokenIn(token.callId)).toEqual(token);
        const extension = extensionFor('+447814256404', token);
        expect(tokenIn(extension)).toEqual(token);
        expect(numberIn(extension)).toBe('+447814256404');
    });

    it('is another one each time, with the same correlator and with none', () => {
        for (const correlator of ['a', undefined]) {
            const tokens = Array.from({ length: 50 }, () => newToken(false, correlator).callId);
            expect(new Set(tokens).size).toBe(50);
        }
        expect(Object.keys(newToken(false, undefined))).toEqual(['callId', 'isConsultation']);
    });

    it("fits into Asterisk's longest extension with the longest number and correlator", () => {
        const number = dialedNumber('1'.repeat(25));
        expect(extensionFor(number, newToken(true, 'c'.repeat(32))).length).toBeLessThan(80);
    });

    it.each(['1795834504.6', '', undefined, '+447814256404', 'crm.', 'crm.x123'])('is not in %j', (text) =>
        expect(tokenIn(text)).toBeNull()
    );
});

describe("the exchange's numbers", () => {
    it('have their length and first digits from the devices', () => {
        expect(numbersOf(['1003', '20', 'trunk', '1001'])).toEqual({ digits: 4, prefixes: ['1', '2'] });
        expect(numbersOf(['trunk'])).toBeNull();
    });

    it('G18: a party has its name unless that only repeats the number', () => {
        const named = connectedTo({ ConnectedLineNum: '1002', ConnectedLineName: 'Colleague\u202e Two' });
        expect(named).toEqual({ number: '1002', name: 'Colleague Two' });
        expect(connectedTo({ ConnectedLineNum: '1002', ConnectedLineName: '1002' })).toEqual({ number: '1002' });
        expect(connectedTo({ ConnectedLineNum: '<unknown>', ConnectedLineName: '<unknown>' })).toEqual({
            number: null
        });
        expect(known('')).toBeUndefined();
    });
});

describe('the options', () => {
    const given = { host: 'pbx.example', user: 'crm-connect', secret: 's' };

    it('have the values of the files in setup', () => {
        const { port, contexts } = asteriskOptions({ ...given, contexts: { numbers: 'from-internal' } });
        expect(port).toBe(5038);
        expect(contexts).toMatchObject({ numbers: 'from-internal', hold: 'crm-connect-hold' });
    });

    it.each([
        ['secret', { secret: '' }],
        ['user', { user: 'a\r\nb' }],
        ['port', { port: 70_000 }],
        ['technology', { technology: 'PJSIP/x' }],
        ['contexts.hold', { contexts: { hold: 'a,b' } }],
        ['autoAnswer', { autoAnswer: ['Call-Info: a\r\nX: y'] }],
        ['internalNumbers', { internalNumbers: { digits: 0, prefixes: [] } }]
    ])('are refused with the name of what is wrong: %s', (name, wrong) => {
        expect(() => asteriskOptions({ ...given, ...wrong })).toThrow(name);
    });
});
