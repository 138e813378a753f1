import type { Behavior } from '../phoneAtTest';

/** New messages in the agent's mailbox. */
export const voicemail: readonly Behavior[] = [
    {
        title: 'voicemail: new messages are reported, and that there are none any more; the mailbox has a number',
        needs: ['takesMessages'],
        async expectOf({ log, messages }) {
            const waiting = (): unknown[] => {
                const { messageWaitingOn, messages: count } = log.of('MessageWaiting').at(-1)!;
                return [messageWaitingOn, count];
            };
            expect(log.of('Features').at(-1)!.features.voicemail).toMatch(/^[*#\d]+$/);
            await messages(2);
            expect(waiting()).toEqual([true, 2]);
            await messages(0);
            expect(waiting()).toEqual([false, 0]);
        }
    }
];
