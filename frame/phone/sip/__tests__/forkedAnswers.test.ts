import { WirePhone } from './fakes/wirePhone';
import { QuietPeerConnection, answerOf } from './fakes/quietPeerConnection';

const heard = (): string | undefined =>
    /ice-ufrag:(\w+)/.exec(QuietPeerConnection.opened.at(-1)?.remoteDescription?.sdp ?? '')?.[1];
const tagOf = (request: string): string | undefined => /^to: .*;tag=(\w+)/im.exec(request)?.[1];

/** A call that rings at two phones, with an announcement from each. */
async function forked() {
    const phone = await WirePhone.signedIn();
    const invite = await phone.dial('1002');
    await phone.branch(invite, 'one', '183 Session Progress', answerOf('one'));
    await phone.branch(invite, 'two', '183 Session Progress', answerOf('two'));
    return { phone, invite };
}

describe('a call that the exchange forks', () => {
    it.each(['one', 'two'])(
        'connects to the phone that answers, whether its announcement was heard or not: %s',
        async (tag) => {
            const { phone, invite } = await forked();
            expect(heard()).toBe('one');
            await phone.branch(invite, tag, '200 OK', answerOf(`${tag}Up`));
            expect(heard()).toBe(`${tag}Up`);
            expect(tagOf(phone.latest('ACK'))).toBe(tag);
            const { connection } = phone;
            expect(phone.news()).toEqual(['Originated', 'Delivered', 'Established']);
            await phone.do({ command: 'clear', connection });
            const bye = phone.latest('BYE');
            expect(bye).toContain(`BYE sip:${tag}@pbx.example`);
            expect(tagOf(bye)).toBe(tag);
        }
    );

    it('is answered by two phones at once: the second is hung up, and the call goes on with the first', async () => {
        const { phone, invite } = await forked();
        await phone.branch(invite, 'two', '200 OK', answerOf('two'));
        const routes = ['Record-Route: <sip:near.example;lr>', 'Record-Route: <sip:far.example;lr>'];
        await phone.branch(invite, 'one', '200 OK', answerOf('one'), routes);
        expect(heard()).toBe('two');
        const [ack, bye] = [phone.latest('ACK'), phone.latest('BYE')];
        expect([tagOf(ack), tagOf(bye)]).toEqual(['one', 'one']);
        expect(bye).toContain('BYE sip:one@pbx.example;transport=ws SIP/2.0');
        expect(bye.match(/^Route: .*$/gm)).toEqual(['Route: <sip:far.example;lr>', 'Route: <sip:near.example;lr>']);
        const number = (request: string): number => Number(/^cseq: (\d+)/im.exec(request)?.[1]);
        expect([number(ack), number(bye)]).toEqual([number(invite), number(invite) + 1]);
        expect(phone.news().at(-1)).toBe('Established');
    });

    it('repeats an answer: the stack acknowledges it again', async () => {
        const { phone, invite } = await forked();
        await phone.branch(invite, 'two', '200 OK', answerOf('two'));
        await phone.branch(invite, 'two', '200 OK', answerOf('two'));
        expect(phone.sent('ACK ').map(tagOf)).toEqual(['two', 'two']);
        expect(phone.sent('BYE ')).toEqual([]);
    });
});
