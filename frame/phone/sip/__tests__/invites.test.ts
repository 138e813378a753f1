import { settled } from '../../../__tests__/fakes/simulatedClock';
import { WirePhone } from './fakes/wirePhone';

const RINGING = '180 Ringing';

async function talking(phone: WirePhone, parts: Parameters<WirePhone['invite']>[0]) {
    const invite = phone.invite(parts);
    const { connection } = phone;
    const answered = phone.do({ command: 'answer', connection });
    await phone.acknowledge(invite);
    await answered;
    phone.news();
    return connection;
}

describe('INVITEs as they come from a switch, read by the real stack', () => {
    it('a second call with the same Call-ID is a separate call, and its end does not affect the first (R4)', async () => {
        const phone = await WirePhone.signedIn();
        const first = await talking(phone, { callId: 'same', tag: 'a' });
        const second = phone.invite({ callId: 'same', tag: 'b' });
        expect(phone.connection).not.toEqual(first);
        expect(phone.news()).toEqual(['Delivered']);
        await phone.cancel(second);
        expect(phone.news()).toEqual(['ConnectionCleared callCancelled remote']);
        expect(phone.openStreams).toBe(1);
        await phone.do({ command: 'clear', connection: first });
        expect([phone.news(), phone.openStreams]).toEqual([['ConnectionCleared normal local'], 0]);
    });

    it('hanging up the second call with a Call-ID does not end the first', async () => {
        const phone = await WirePhone.signedIn();
        const first = await talking(phone, { callId: 'same', tag: 'a' });
        phone.invite({ callId: 'same', tag: 'b' });
        const { connection } = phone;
        await phone.do({ command: 'clear', connection });
        expect(phone.news()).toEqual(['Delivered', 'ConnectionCleared callRejected local']);
        await phone.do({ command: 'clear', connection: first });
        expect(phone.sent('BYE ')).toHaveLength(1);
    });

    it('two browsers that get copies of one call use the same call id, and report the Call-ID (R3, R4)', async () => {
        const [one, other] = [await WirePhone.signedIn(), await WirePhone.signedIn()];
        one.invite({ callId: 'forked', tag: 'a', branch: 'z9hG4bKone' });
        other.invite({ callId: 'forked', tag: 'a', branch: 'z9hG4bKother' });
        expect(one.connection).toEqual(other.connection);
        expect(one.reported.at(-1)).toMatchObject({ switchCallId: 'forked' });
    });

    it('the same call twice at once: 482, and the caller of the first still reaches it with a CANCEL', async () => {
        const phone = await WirePhone.signedIn();
        const invite = phone.invite({ callId: 'twice', tag: 'a' });
        phone.invite({ callId: 'twice', tag: 'a', cseq: 2 });
        expect(phone.answers()).toEqual([RINGING, '482 Loop Detected']);
        await phone.cancel(invite);
        expect(phone.news()).toEqual(['Delivered', 'ConnectionCleared callCancelled remote']);
    });

    it('a retransmitted INVITE is not a second call', async () => {
        const phone = await WirePhone.signedIn();
        const invite = phone.invite();
        phone.invite(invite);
        expect(phone.answers()).not.toContain('482 Loop Detected');
        expect(phone.news()).toEqual(['Delivered']);
    });

    it.each([
        ['a Call-ID of 300 characters', { callId: 'x'.repeat(300) }],
        ['a Call-ID of 64 KB', { callId: 'x'.repeat(65_536) }],
        ['a From tag of 300 characters', { tag: 'x'.repeat(300) }],
        ['control characters in the Call-ID', { callId: 'a\u0001b' }],
        ['an empty Call-ID', { callId: '' }],
        ['a From that is no address', { from: 'nobody' }],
        ['a From that names a web page', { from: '<https://example.com>' }]
    ])('%s: refused with 400, in words that the switch can match', async (_, parts) => {
        const phone = await WirePhone.signedIn();
        const { branch, callId } = phone.invite(parts);
        const [answer] = phone.sent('SIP/2.0 400');
        expect(answer).toContain(`branch=${branch}`);
        expect(answer).toContain(`call-id: ${callId}`);
        expect(phone.news()).toEqual([]);
        phone.invite();
        expect(phone.news()).toEqual(['Delivered']);
    });

    it('drops an INVITE that cannot be answered, and rings for the next one', async () => {
        const phone = await WirePhone.signedIn();
        phone.say('INVITE sip:1001@pbx.example SIP/2.0\r\n\r\n');
        phone.say('INVITE');
        phone.invite();
        expect(phone.news()).toEqual(['Delivered']);
    });

    it.each([1, 2])('a canceled call that comes back rings again, as the same call (CSeq %i)', async (cseq) => {
        const phone = await WirePhone.signedIn();
        const invite = phone.invite();
        const { connection } = phone;
        await phone.cancel(invite);
        await phone.clock.pass(10_000);
        phone.answers();
        phone.invite({ ...invite, cseq, branch: `${invite.branch}again` });
        expect(phone.connection).toEqual(connection);
        expect(phone.answers()).toEqual([RINGING]);
        expect(phone.news()).toEqual(['Delivered', 'ConnectionCleared callCancelled remote', 'Delivered']);
    });

    it('an identity that is reused after the call was answered is a new call', async () => {
        const phone = await WirePhone.signedIn();
        const first = await talking(phone, { callId: 'again', tag: 'a' });
        await phone.do({ command: 'clear', connection: first });
        phone.invite({ callId: 'again', tag: 'a', cseq: 9 });
        expect(phone.connection).not.toEqual(first);
        expect(phone.reported.at(-1)).toMatchObject({ switchCallId: 'again' });
    });

    it('a flood: twenty calls ring, the others get busy, and the log has one line about it', async () => {
        const phone = await WirePhone.signedIn();
        for (let call = 0; call < 200; call += 1) phone.invite();
        const answers = phone.answers();
        expect(answers.filter((answer) => answer === RINGING)).toHaveLength(20);
        expect(answers.filter((answer) => answer === '486 Busy Here')).toHaveLength(180);
        expect(phone.news()).toHaveLength(20);
        expect(phone.lines.filter((line) => line.includes('486'))).toHaveLength(1);
    });

    it.each([
        '<tel:+44-7814-256404>',
        '"Fred <Sales>" <tel:+44-7814-256404;phone-context=+44>',
        'tel:+44-7814-256404',
        '<TEL:+44-7814-256404>'
    ])('From %s: rings, can be answered, and is called what it is on the wire', async (from) => {
        const phone = await WirePhone.signedIn();
        const connection = await talking(phone, { from, callId: `tel-${from.length}` });
        await phone.do({ command: 'clear', connection });
        await settled();
        const [bye] = phone.sent('BYE ');
        expect(bye.toLowerCase()).toContain('<tel:+44-7814-256404');
        expect(phone.socket.sent.join('')).not.toContain('tel.invalid');
    });
});
