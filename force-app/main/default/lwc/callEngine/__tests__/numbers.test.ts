import { ALL_FEATURES, Ada, FRED, fred } from './support/agent';

describe('numbers', () => {
    it.each([
        ['12345', true],
        ['123456', false],
        ['1003', true],
        ['tel:1003', true],
        ['sip:1003@pbx.example', true],
        [FRED, false]
    ])('N1: %s is internal: %s', (from, internal) => {
        expect(new Ada().rings({ from }).call().internal).toBe(internal);
    });

    it('N1: GetCurrentUser.getInternalNumbersDigitsLength changes the length', () => {
        const ada = new Ada().crm({
            event: 'CurrentUserRead',
            at: 1,
            user: { timeZone: null, userId: null, internalNumbersDigitsLength: 7 }
        });
        expect(ada.rings({ from: '1234567' }).call().internal).toBe(true);
        expect(ada.rings({ from: '12345678', id: 'two' }).call('two').internal).toBe(false);
    });

    describe('N1: an exchange that says what its own numbers look like', () => {
        const own = { digits: 3, prefixes: ['2', '30'] };
        const at = (settings = {}, length: number | null = null): Ada => {
            const ada = new Ada(settings).phone({
                event: 'Features',
                at: 1,
                features: { ...ALL_FEATURES, internalNumbers: own }
            });
            const user = { timeZone: null, userId: null, internalNumbersDigitsLength: length };
            return ada.crm({ event: 'CurrentUserRead', at: 1, user });
        };

        it.each([
            ['its length and prefixes count', at(), ['201', '301'], ['2001', '311', '901']],
            ['the Apex class has the last word on the length', at({}, 4), ['2001', '3011'], ['20011', '901']],
            ['the setting has the last word on the prefix', at({ internalPrefix: '9' }), ['901'], ['201', '9001']]
        ])('%s', (_, ada, inside, outside) => {
            const isInternal = (from: string): boolean => ada.rings({ from, id: from }).call(from).internal;
            expect(inside.map(isInternal)).toEqual(inside.map(() => true));
            expect(outside.map(isInternal)).toEqual(outside.map(() => false));
        });
    });

    it('N1: an admin can say what internal numbers start with', () => {
        const ada = new Ada({ internalPrefix: '2' });
        expect(ada.rings({ from: '2001' }).call().internal).toBe(true);
        expect(ada.rings({ from: '3001', id: 'two' }).call('two').internal).toBe(false);
    });

    it.each([null, '', 'anonymous', 'Anonymous', 'withheld', 'unknown'])(
        'N2: "%s" is withheld: external, never searched',
        (from) => {
            const ada = new Ada().rings({ from, name: 'Anonymous' });
            expect(ada.call()).toMatchObject({ number: null, internal: false });
            expect(ada.of('findCaller')).toHaveLength(0);
            ada.established();
            expect(ada.pops()).toEqual([]);
            ada.cleared();
            expect(ada.saved()[0].Subject).toMatch(/from Withheld$/);
        }
    );

    it.each(['+44 (0)7814 256404', '07814 256404', '447814256404', 'tel:+447814256404;ext=2'])(
        'N3: %s in a record is the caller 07814256404',
        (written) => {
            const ada = new Ada().rings().isFound({ ...fred, fields: { Phone: written } });
            expect(ada.call().lookup).toMatchObject({ state: 'found', matches: [{ matchedOn: 'Phone' }] });
        }
    );

    it('N3: a candidate that only looks similar is not a match', () => {
        const ada = new Ada().rings().isFound({ ...fred, fields: { Phone: '+1 781 425 6404' } });
        expect(ada.call().lookup).toMatchObject({ matches: [] });
    });

    it('L1: a record with the number in its fax field only is not a match', () => {
        const ada = new Ada().rings().isFound({ ...fred, fields: { Fax: FRED, Assistant_Fax__c: FRED } });
        expect(ada.call().lookup).toMatchObject({ matches: [] });
    });

    it.each([
        // what is typed, dialing options, what is sent
        ['07814 256404', {}, '+447814256404'],
        ['+49 30 901820', {}, '+4930901820'],
        ['07814 256404', { outsidePrefix: '9' }, '907814256404'],
        ['+49 30 901820', { outsidePrefix: '9', internationalPrefix: '00' }, '9004930901820'],
        ['1003', { outsidePrefix: '9' }, '1003'],
        ['999', { outsidePrefix: '9' }, '999'],
        ['415-555-0123', { defaultCountry: 'US', outsidePrefix: '9', longDistancePrefix: '1' }, '914155550123']
    ])('N4: %s with %j is dialed as %s', (typed, options, sent) => {
        const ada = new Ada(options);
        ada.does({ do: 'dial', number: typed });
        expect(ada.commands('makeCall')[0]?.command).toMatchObject({ to: sent });
    });
});
