import type { Behavior } from '../phoneAtTest';
import { FRED, talking } from './incoming';
import { dialling } from './outgoing';

/** The phone's own calls, asked for at any time: for a panel that is loaded anew, and before the phone is given away. */
export const snapshot: readonly Behavior[] = [
    {
        title: 'snapshot: none after start',
        async expectOf({ log, system }) {
            expect(system.snapshot()).toEqual([]);
            log.expectSnapshot();
            await Promise.resolve();
        }
    },
    {
        title: 'snapshot: what the events have told, of a call on hold, one that rings here and one that rings there',
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
        title: 'snapshot: what the events have told, after calls have ended in every way',
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
        title: 'snapshot: a muted call says so',
        needs: ['mute'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'setMicrophoneMute', connection, on: true });
            expect(phone.system.snapshot()).toMatchObject([{ muted: true }]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: a consultation says which call it is about, and a call that the far end holds says so',
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
        title: 'snapshot: transferred calls are gone from it when their end is told',
        needs: ['singleStepTransfer', 'consultationTransfer'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'singleStepTransfer', connection, to: '1003' });
            expect(phone.system.snapshot()).toEqual([]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'snapshot: as it was, while the link is lost',
        needs: ['linkBreaks'],
        async expectOf(phone) {
            await talking(phone);
            await phone.loseLink();
            expect(phone.system.snapshot()).toMatchObject([{ state: 'connected' }]);
            phone.log.expectSnapshot();
        }
    }
];
