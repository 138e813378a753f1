import type { Party } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { WirePhone } from './fakes/wirePhone';

const FRED = '+447814256404';
const RECEPTION = '"Reception" <sip:1002@pbx.example>';
const ANONYMOUS = '"Anonymous" <sip:anonymous@anonymous.invalid>';
const PAI = `P-Asserted-Identity: "Fred" <sip:${FRED}@pbx.example>`;
const presented = { number: '1002', name: 'Reception' };

async function reported(from: string, headers: string[] = [], settings: object = {}): Promise<Party> {
    const phone = await WirePhone.signedIn(settings);
    phone.invite({ from, headers });
    return (phone.reported.at(-1) as unknown as { remote: Party }).remote;
}

describe('N6: who calls, as the real stack reads it', () => {
    it.each<[string, string, string[], Party]>([
        ['a call that a colleague passed on', RECEPTION, [PAI], { number: FRED, name: 'Fred', presented }],
        [
            'the same, in the older header',
            RECEPTION,
            [`Remote-Party-ID: "Fred" <sip:${FRED}@pbx.example>;party=calling;screen=no;privacy=off`],
            { number: FRED, name: 'Fred', presented }
        ],
        [
            'the number of the trunk in From',
            '<sip:+442079460000@pbx.example>',
            [PAI],
            { number: FRED, name: 'Fred', presented: { number: '+442079460000' } }
        ],
        [
            'a bank that is none',
            '"Your Bank" <sip:+442000000001@pbx.example>',
            ['P-Asserted-Identity: <sip:+447700900666@pbx.example>'],
            { number: '+447700900666', presented: { number: '+442000000001', name: 'Your Bank' } }
        ],
        ['a tel URI', RECEPTION, ['P-Asserted-Identity: <tel:+44-7814-256404>'], { number: FRED, presented }],
        [
            'two values in one header: the number counts, the name of either',
            RECEPTION,
            [`P-Asserted-Identity: "Fred" <sip:fred@pbx.example>, <tel:${FRED}>`],
            { number: FRED, name: 'Fred', presented }
        ],
        [
            'two headers',
            RECEPTION,
            ['P-Asserted-Identity: <sip:fred@pbx.example>', `P-Asserted-Identity: <tel:${FRED}>`],
            { number: FRED, presented }
        ],
        [
            'one number in two notations',
            '"Fred B" <sip:07814256404@pbx.example>',
            [PAI],
            { number: FRED, name: 'Fred' }
        ],
        [
            'a name in From only',
            '"Fred" <sip:gateway@pbx.example>',
            [`P-Asserted-Identity: <tel:${FRED}>`],
            { number: FRED, name: 'Fred' }
        ],
        ['From without a caller id', '"asterisk" <sip:asterisk@10.0.0.1>', [PAI], { number: FRED, name: 'Fred' }],
        [
            'an identity that is nobody’s',
            RECEPTION,
            ['P-Asserted-Identity: <sip:anonymous@anonymous.invalid>'],
            presented
        ],
        ['an identity that cannot be read', RECEPTION, ['P-Asserted-Identity: Fred'], presented],
        ['N2: anonymous, although the network knows better', ANONYMOUS, [PAI], { number: null }],
        ['N2: privacy is wanted', RECEPTION, [PAI, 'Privacy: id'], { number: null }],
        [
            'N2: privacy, in the older header',
            RECEPTION,
            [`Remote-Party-ID: <sip:${FRED}@pbx.example>;privacy=full`],
            { number: null }
        ],
        ['N2: nobody knows who calls', '"Private Number" <sip:asterisk@10.0.0.1>', [], { number: null }],
        ['a tel URI in From', `"Fred" <tel:${FRED}>`, [], { number: FRED, name: 'Fred' }]
    ])('%s', async (_, from, headers, party) => {
        expect(await reported(from, headers)).toEqual(party);
    });

    it('ignores asserted identities from an exchange that is not trusted (RFC 3325, section 5)', async () => {
        const distrust = { trustAssertedIdentity: false };
        expect(await reported(RECEPTION, [PAI], distrust)).toEqual(presented);
        expect(await reported(RECEPTION, [PAI, 'Privacy: id'], distrust)).toEqual({ number: null });
        expect(await reported('"Fred" <sip:asterisk@10.0.0.1>', [PAI], distrust)).toEqual({ number: null });
    });
});
