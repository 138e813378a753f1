import { AGAIN_MS } from '../lastingSubscription';
import { WirePhone } from './fakes/wirePhone';

const TWO = 'Messages-Waiting: yes\r\nVoice-Message: 2/8\r\n';
const NONE = 'Messages-Waiting: no\r\nVoice-Message: 0/10\r\n';

const subscribes = (phone: WirePhone): string[] => phone.sent('SUBSCRIBE ');
const field = (request: string, name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(request)?.[1]?.trim() ?? '';

/** What the phone has reported about messages since it was last asked. */
const waiting = (phone: WirePhone): object[] =>
    phone.reported.splice(0).flatMap((event) => {
        if (event.event !== 'MessageWaiting') return [];
        const { messageWaitingOn, messages } = event;
        return [{ messageWaitingOn, messages }];
    });

async function subscribed(): Promise<{ phone: WirePhone; subscribe: string }> {
    const phone = await WirePhone.signedIn({ voicemailNumber: '*97' });
    const subscribe = await phone.acceptSubscription();
    return { phone, subscribe };
}

describe('voicemail messages that wait', () => {
    it('are asked for only if the admin has set a voicemail number, which is part of the features', async () => {
        const without = await WirePhone.signedIn();
        expect(subscribes(without)).toEqual([]);
        const phone = await WirePhone.signingIn({ voicemailNumber: '*97' });
        expect(phone.reported[0]).toMatchObject({ event: 'Features', features: { voicemail: '*97' } });
        phone.register();
        await phone.pass();
        const subscribe = phone.latest('SUBSCRIBE');
        expect(subscribe.split(' ')[1]).toBe('sip:1001@pbx.example');
        expect(field(subscribe, 'Event')).toBe('message-summary');
        expect(field(subscribe, 'Accept')).toBe('application/simple-message-summary');
        expect(field(subscribe, 'Contact')).toContain('transport=ws');
    });

    it('are reported, and that there are none any more', async () => {
        const { phone, subscribe } = await subscribed();
        await phone.notify(subscribe, TWO);
        expect(waiting(phone)).toEqual([{ messageWaitingOn: true, messages: 2 }]);
        await phone.notify(subscribe, NONE);
        expect(waiting(phone)).toEqual([{ messageWaitingOn: false, messages: 0 }]);
        expect(phone.sent('SIP/2.0 200')).toHaveLength(2);
    });

    it('are reported by an exchange that notifies without a subscription', async () => {
        const phone = await WirePhone.signedIn({ voicemailNumber: '*97' });
        await phone.acceptSubscription('489 Bad Event');
        await phone.notify(null, TWO);
        expect(waiting(phone)).toEqual([{ messageWaitingOn: true, messages: 2 }]);
        await phone.passLinked(2 * AGAIN_MS);
        expect(subscribes(phone)).toHaveLength(1);
    });

    it('are asked for with the credentials that the exchange demands', async () => {
        const phone = await WirePhone.signedIn({ voicemailNumber: '*97' });
        phone.say(
            phone.answerTo(phone.latest('SUBSCRIBE'), '401 Unauthorized', [
                'WWW-Authenticate: Digest realm="pbx",nonce="n"'
            ])
        );
        await phone.pass();
        expect(field(phone.latest('SUBSCRIBE'), 'Authorization')).toContain('realm="pbx"');
    });

    it('are subscribed to again, in the same dialog, before the subscription expires', async () => {
        const phone = await WirePhone.signedIn({ voicemailNumber: '*97' });
        const first = await phone.acceptSubscription('200 OK', 20);
        await phone.clock.pass(10_000);
        expect(subscribes(phone)).toHaveLength(2);
        const again = phone.latest('SUBSCRIBE');
        expect(field(again, 'Call-ID')).toBe(field(first, 'Call-ID'));
        expect(field(again, 'To')).toContain(';tag=switch');
        expect(Number.parseInt(field(again, 'CSeq'), 10)).toBe(Number.parseInt(field(first, 'CSeq'), 10) + 1);
    });

    it.each(['the exchange ends it', 'the exchange has forgotten it'])(
        'are subscribed to anew when %s',
        async (what) => {
            const phone = await WirePhone.signedIn({ voicemailNumber: '*97' });
            const first = await phone.acceptSubscription('200 OK', 20);
            if (what === 'the exchange ends it') {
                await phone.notify(first, TWO, 'terminated;reason=timeout');
            } else {
                await phone.clock.pass(10_000);
                await phone.acceptSubscription('481 Subscription Does Not Exist');
            }
            const before = subscribes(phone).length;
            await phone.passLinked(AGAIN_MS);
            expect(subscribes(phone)).toHaveLength(before + 1);
            const again = phone.latest('SUBSCRIBE');
            expect(field(again, 'Call-ID')).not.toBe(field(first, 'Call-ID'));
            waiting(phone);
            await phone.acceptSubscription();
            await phone.notify(again, NONE);
            expect(waiting(phone)).toEqual([{ messageWaitingOn: false, messages: 0 }]);
        }
    );

    it('are no news of the agent who signed out', async () => {
        const { phone, subscribe } = await subscribed();
        await phone.notify(subscribe, TWO);
        waiting(phone);
        void phone.do({ command: 'signOut' });
        await phone.pass();
        expect(waiting(phone)).toEqual([{ messageWaitingOn: false }]);
        expect(field(phone.latest('SUBSCRIBE'), 'Expires')).toBe('0');
        await phone.notify(subscribe, TWO);
        expect(waiting(phone)).toEqual([]);
    });

    it('are refused where the notification is not one', async () => {
        const { phone, subscribe } = await subscribed();
        await phone.notify(subscribe, '<xml/>');
        expect(waiting(phone)).toEqual([]);
    });
});
