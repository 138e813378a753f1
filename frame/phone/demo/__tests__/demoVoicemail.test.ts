import { DIALING_MS } from '../demoSwitch';
import { Phone } from './phone';

const leaves = { command: 'escape', name: 'simulateMessage', privateData: {} } as const;
/** How many messages were reported to wait, since the last request. */
const waiting = (phone: Phone): unknown[] =>
    phone.reported.splice(0).flatMap((event) => (event.event === 'MessageWaiting' ? [event.messages] : []));

describe('the mailbox of the demo line', () => {
    it('is empty at first, and counts the messages that callers leave', async () => {
        const phone = new Phone();
        expect(phone.beginning.some(({ event }) => event === 'MessageWaiting')).toBe(false);
        await phone.system.execute(leaves);
        await phone.system.execute(leaves);
        expect(waiting(phone)).toEqual([1, 2]);
    });

    it('answers by itself, and has no new messages from then on', async () => {
        const phone = new Phone();
        await phone.system.execute(leaves);
        waiting(phone);
        await phone.dial('*97');
        await phone.clock.pass(2 * DIALING_MS);
        expect(phone.system.snapshot()).toMatchObject([{ remote: { number: '*97' }, state: 'connected' }]);
        expect(waiting(phone)).toEqual([0]);
    });

    it('keeps the messages for the next tab', async () => {
        const phone = new Phone();
        await phone.system.execute(leaves);
        await phone.system.stop();
        expect(new Phone(phone.storage).beginning.at(-1)).toMatchObject({ messageWaitingOn: true, messages: 1 });
    });
});
