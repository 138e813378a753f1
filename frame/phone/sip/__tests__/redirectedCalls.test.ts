import { answerOf } from './fakes/quietPeerConnection';
import { WirePhone } from './fakes/wirePhone';

const target = (invite: string): string => invite.split(' ')[1] ?? '';
const field = (invite: string, name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(invite)?.[1]?.trim() ?? '';

/** Dials 1002, and the exchange sends the call to these places. */
async function sentTo(followRedirects: string, ...contacts: string[]): Promise<{ phone: WirePhone; first: string }> {
    const phone = await WirePhone.signedIn({ followRedirects });
    const first = await phone.dial('1002');
    await answer(phone, '302 Moved Temporarily', ...contacts);
    return { phone, first };
}

async function answer(phone: WirePhone, status: string, ...contacts: string[]): Promise<void> {
    phone.say(
        phone.answerTo(
            phone.latest('INVITE'),
            status,
            contacts.map((contact) => `Contact: ${contact}`)
        )
    );
    await phone.pass();
}

describe('a call that the exchange sends to another place', () => {
    it('goes there as the same call, and the agent is told', async () => {
        const { phone, first } = await sentTo('sameDomain', '<sip:1004@pbx.example;transport=ws?Replaces=a>');
        const next = phone.latest('INVITE');
        expect(target(next)).toBe('sip:1004@pbx.example');
        for (const same of ['Call-ID', 'From', 'To']) expect(field(next, same)).toBe(field(first, same));
        expect(Number.parseInt(field(next, 'CSeq'), 10)).toBe(Number.parseInt(field(first, 'CSeq'), 10) + 1);
        expect(field(next, 'Via')).not.toBe(field(first, 'Via'));
        expect(phone.reported.at(-1)).toMatchObject({
            event: 'Trouble',
            reason: 'callForwarded',
            about: { deviceId: '1001' },
            why: { code: 'forwardedTo', params: ['1004'] }
        });
        await phone.branch(next, 'other', '200 OK', answerOf('other'));
        expect(phone.news()).toEqual(['Originated', 'Trouble callForwarded', 'Established']);
    });

    it('can be given up there', async () => {
        const { phone } = await sentTo('any', '<sip:1004@elsewhere.example>');
        await phone.branch(phone.latest('INVITE'), 'other', '180 Ringing');
        const { connection } = phone;
        expect(phone.news().at(-1)).toBe('Delivered');
        await phone.do({ command: 'clear', connection });
        expect(target(phone.latest('CANCEL'))).toBe('sip:1004@elsewhere.example');
    });

    it.each([
        ['off', '<sip:1004@pbx.example>'],
        ['sameDomain', '<sip:1004@elsewhere.example>'],
        ['sameDomain', '<sip:1004@pbx.example.elsewhere.example>'],
        ['any', '<sip:elsewhere.example>']
    ])('does not go where the admin’s rule, or a phone, cannot: %s, %s', async (rule, contact) => {
        const { phone } = await sentTo(rule, contact);
        expect(phone.sent('INVITE ')).toHaveLength(1);
        expect(phone.news().at(-1)).toBe('ConnectionCleared redirected remote');
    });

    it('goes to the place that the exchange likes best, of those that the rule allows', async () => {
        const best = '<sip:1009@elsewhere.example>;q=1.0';
        const { phone } = await sentTo(
            'sameDomain',
            '<sip:1003@pbx.example>;q=0.2',
            best,
            '<sip:1004@pbx.example>;q=0.7'
        );
        expect(target(phone.latest('INVITE'))).toBe('sip:1004@pbx.example');
    });

    it('does not go to the same place twice', async () => {
        const { phone } = await sentTo('any', '<sip:1004@pbx.example>');
        await answer(phone, '302 Moved Temporarily', '<sip:1002@pbx.example>');
        expect(phone.sent('INVITE ')).toHaveLength(2);
        expect(phone.news().slice(-2)).toEqual([
            expect.stringContaining('Failed redirected'),
            'ConnectionCleared redirected remote'
        ]);
    });

    it('goes to a phone number that the exchange names', async () => {
        const { phone } = await sentTo('sameDomain', '<tel:+44-7700-900123>');
        expect(target(phone.latest('INVITE'))).toBe('sip:+447700900123@pbx.example');
        expect(phone.reported.at(-1)).toMatchObject({ why: { params: ['+44-7700-900123'] } });
    });

    it('is sent on five times at most', async () => {
        const { phone } = await sentTo('any', '<sip:2001@pbx.example>');
        for (let n = 2; n < 9; n++) await answer(phone, '301 Moved Permanently', `<sip:200${n}@pbx.example>`);
        expect(phone.sent('INVITE ')).toHaveLength(6);
    });

    it('takes no credentials along, and answers a challenge there', async () => {
        const phone = await WirePhone.signedIn({ followRedirects: 'any' });
        const invite = await phone.dial('1002');
        const challenge = (realm: string): string => `Proxy-Authenticate: Digest realm="${realm}",nonce="n"`;
        phone.say(phone.answerTo(invite, '407 Proxy Authentication Required', [challenge('pbx')]));
        expect(field(phone.latest('INVITE'), 'Proxy-Authorization')).toContain('realm="pbx"');
        await answer(phone, '302 Moved Temporarily', '<sip:1004@elsewhere.example>');
        expect(field(phone.latest('INVITE'), 'Proxy-Authorization')).toBe('');
        phone.say(phone.answerTo(phone.latest('INVITE'), '407 Proxy Authentication Required', [challenge('there')]));
        expect(field(phone.latest('INVITE'), 'Proxy-Authorization')).toContain('realm="there"');
    });
});
