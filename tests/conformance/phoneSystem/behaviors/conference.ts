import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Behavior, PhoneAtTest } from '../phoneAtTest';
import { FRED, talking } from './incoming';

const NEEDS = ['conference', 'secondCall', 'hold', 'answer'] as const;
const COLLEAGUE = '1003';

/** The first call is on hold, and the second one is active. The events of that have been read. */
async function twoCalls(phone: PhoneAtTest): Promise<{ held: ConnectionId; active: ConnectionId }> {
    const held = await talking(phone);
    return { held, active: await talking(phone, COLLEAGUE) };
}

async function joined(phone: PhoneAtTest) {
    const pair = await twoCalls(phone);
    await phone.execute({ command: 'conference', ...pair });
    phone.log.news();
    return pair;
}

const states = ({ system }: PhoneAtTest): unknown[] =>
    system.snapshot()!.map(({ state, conferenced = false }) => [state, conferenced]);

export const conference: readonly Behavior[] = [
    {
        title: 'conference: emits Conferenced for the held and the active call, which are both connected',
        needs: NEEDS,
        async expectOf(phone) {
            await phone.execute({ command: 'conference', ...(await twoCalls(phone)) });
            expect(phone.log.news()).toEqual(['1 Conferenced', '2 Conferenced']);
            expect(states(phone)).toEqual([
                ['connected', true],
                ['connected', true]
            ]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'conference: a third call is joined with the others',
        needs: NEEDS,
        async expectOf(phone) {
            const { held, active } = await joined(phone);
            const third = await talking(phone, '1004');
            await phone.execute({ command: 'conference', held, active: third });
            await phone.execute({ command: 'conference', held: active, active: third });
            expect(phone.log.news()).toEqual(['1 Conferenced', '3 Conferenced', '2 Conferenced']);
            expect(states(phone)).toEqual(Array.from({ length: 3 }, () => ['connected', true]));
        }
    },
    {
        title: 'conference: when one party hangs up, or the agent ends its call, the other one does not change',
        needs: NEEDS,
        async expectOf(phone) {
            const first = await joined(phone);
            await phone.farEnd(first.held, 'hangUp');
            await phone.execute({ command: 'hold', connection: first.active });
            await phone.execute({ command: 'conference', held: first.active, active: await talking(phone) });
            await phone.execute({ command: 'clear', connection: first.active });
            expect(phone.log.news()).toEqual(['2 Conferenced', '3 Conferenced', '2 ConnectionCleared normal local']);
            expect(states(phone)).toMatchObject([['connected', true]]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'conference: hold takes one call out; a call that is then retrieved is alone',
        needs: NEEDS,
        async expectOf(phone) {
            const { held: connection } = await joined(phone);
            await phone.execute({ command: 'hold', connection });
            await phone.execute({ command: 'retrieve', connection });
            expect(phone.log.news()).toEqual(['1 Held local', '2 Held local', '1 Retrieved local']);
            expect(states(phone)).toEqual([
                ['connected', false],
                ['hold', false]
            ]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'conference: setMicrophoneMute is for all its calls, which start as the active call was',
        needs: [...NEEDS, 'mute'],
        async expectOf(phone) {
            const { held, active } = await twoCalls(phone);
            await phone.execute({ command: 'setMicrophoneMute', connection: active, on: true });
            await phone.execute({ command: 'conference', held, active });
            expect(phone.system.snapshot()).toMatchObject([{ muted: true }, { muted: true }]);
            phone.log.news();
            await phone.execute({ command: 'setMicrophoneMute', connection: held, on: false });
            expect(phone.log.news()).toEqual(['1 MicrophoneMute false', '2 MicrophoneMute false']);
            await phone.execute({ command: 'hold', connection: held });
            await phone.execute({ command: 'setMicrophoneMute', connection: active, on: true });
            expect(phone.log.news()).toEqual(['1 Held local', '2 MicrophoneMute true']);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'conference: transfer connects the two others and ends both calls',
        needs: [...NEEDS, 'consultationTransfer'],
        async expectOf(phone) {
            await phone.execute({ command: 'transfer', ...(await joined(phone)) });
            expect(phone.log.news()).toEqual([
                '1 Transferred transfer 1003',
                '1 ConnectionCleared transfer local',
                `2 Transferred transfer ${FRED}`,
                '2 ConnectionCleared transfer local'
            ]);
        }
    },
    {
        title: 'conference: rejected with invalidState without a held and an active call, or within a conference',
        needs: NEEDS,
        async expectOf(phone) {
            const { held, active } = await twoCalls(phone);
            const refused = { reason: 'invalidState' };
            await expect(phone.execute({ command: 'conference', held: active, active: held })).rejects.toMatchObject(
                refused
            );
            await phone.execute({ command: 'conference', held, active });
            phone.log.news();
            await expect(phone.execute({ command: 'conference', held, active })).rejects.toMatchObject(refused);
            expect(phone.log.news()).toEqual([]);
        }
    }
];
