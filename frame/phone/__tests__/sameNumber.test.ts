import { sameNumber } from '../sameNumber';

describe('two numbers, as an exchange reports them', () => {
    it.each([
        ['in two notations', '+447814256404', '07814256404'],
        ['N5: whatever the extension', '+442079460112;ext=17', '02079460112'],
        ['extensions', '1002', '1002'],
        ['R12: with a code before one', '**1002', '1002'],
        ['withheld', null, null]
    ])("are the same party's: %s", (_, one, other) => {
        expect([sameNumber(one, other), sameNumber(other, one)]).toEqual([true, true]);
    });

    it.each([
        ['other digits', '+442079460112;ext=17', '02079460018'],
        ['other extensions', '1002', '2002'],
        ['an extension in which a longer number ends', '256404', '+447814256404'],
        ['names, which have no digits', 'anna@customer.example', 'bob@customer.example'],
        ['one is withheld', null, '1002']
    ])("are not the same party's: %s", (_, one, other) => {
        expect([sameNumber(one, other), sameNumber(other, one)]).toEqual([false, false]);
    });
});
