import type { Behavior } from '../phoneAtTest';
import { FRED, talking } from './incoming';
import { dialling } from './outgoing';

/** The phone's calls, which can be requested at any time: for a panel that was reloaded, and before the phone moves to another tab. */
export const snapshot: readonly Behavior[] = [
    {
        title: 'snapshot: empty after start',
        async expectOf({ log, system }) {
            expect(system.snapshot()).toEqual([]);
            log.expectSnapshot();
            await Promise.resolve();
        }
    },
    {
        title: 'snapshot: agrees with the events, for a call on hold, an incoming, and an outgoing call that ring',
        needs: ['secondCall'],
        async expectOf(phone) {
            await talking(phone);
            await dialling(phone);
            await phone.ring('2');
            expect(phone.system.snapshot()!.map(({ state }) => state)).toEqual(['hold', 'initiated', 'alerting']);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: agrees with the events after calls have ended in every way',
        async expectOf(phone) {
            await phone.farEnd(await phone.ring(FRED), 'hangUp');
            await phone.execute({ command: 'clear', connection: await phone.ring(FRED) });
            await phone.farEnd(await talking(phone), 'hangUp');
            await phone.execute({ command: 'clear', connection: await talking(phone) });
            await phone.farEnd(await dialling(phone), 'busy');
            await phone.execute({ command: 'clear', connection: await dialling(phone) });
            expect(phone.system.snapshot()).toEqual([]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: has a muted call',
        needs: ['mute'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'setMicrophoneMute', connection, on: true });
            expect(phone.system.snapshot()).toMatchObject([{ muted: true }]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: has the call of a consultation, and hold by the far end',
        needs: ['consultationTransfer', 'farEndHolds'],
        async expectOf(phone) {
            const held = await talking(phone);
            await phone.farEnd(held, 'hold');
            await phone.execute({ command: 'consult', connection: held, to: '1003' });
            expect(phone.system.snapshot()).toMatchObject([
                { connection: held, state: 'hold', remoteHold: true },
                { state: 'initiated', consultationOf: held }
            ]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: does not have transferred calls when their end is emitted',
        needs: ['singleStepTransfer', 'consultationTransfer'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'singleStepTransfer', connection, to: '1003' });
            expect(phone.system.snapshot()).toEqual([]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: does not change while the link is lost',
        needs: ['linkBreaks'],
        async expectOf(phone) {
            await talking(phone);
            await phone.loseLink();
            expect(phone.system.snapshot()).toMatchObject([{ state: 'connected' }]);
            phone.log.expectSnapshot();
        }
    }
];
