import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Behavior, PhoneAtTest } from '../phoneAtTest';
import { FRED, talking } from './incoming';

const NEEDS = ['consultationTransfer'] as const;

/** Fred is on hold for a consultation with 1003, which rings. The events of that have been read. */
async function consulting(phone: PhoneAtTest) {
    const held = await talking(phone);
    const asked = await phone.execute({ command: 'consult', connection: held, to: '1003' });
    phone.log.news();
    return { held, active: (asked as { connection: ConnectionId }).connection };
}

async function consulted(phone: PhoneAtTest) {
    const pair = await consulting(phone);
    await phone.farEnd(pair.active, 'answer');
    phone.log.news();
    return pair;
}

export const transfer: readonly Behavior[] = [
    {
        title: 'singleStepTransfer: emits Transferred with the target, then ConnectionCleared',
        needs: ['singleStepTransfer'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'singleStepTransfer', connection, to: '1003' });
            expect(phone.log.news()).toEqual([
                '1 Transferred singleStepTransfer 1003',
                '1 ConnectionCleared singleStepTransfer local'
            ]);
        }
    },
    {
        title: 'singleStepTransfer: rejected with invalidNumber for what cannot be dialed; the call continues',
        needs: ['singleStepTransfer'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await expect(phone.execute({ command: 'singleStepTransfer', connection, to: 'a b' })).rejects.toMatchObject(
                { reason: 'invalidNumber' }
            );
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'consult: holds the first call, which the events of the second one refer to',
        needs: NEEDS,
        async expectOf(phone) {
            const held = await talking(phone);
            const made = await phone.execute({ command: 'consult', connection: held, to: '1003' });
            expect(phone.log.news()).toEqual([
                '1 Held local',
                '2 Originated consultation out',
                '2 Delivered consultation out'
            ]);
            const [{ connection, consultationOf }] = phone.log.of('Originated');
            expect(consultationOf).toEqual(held);
            expect(made).toEqual({ connection });
        }
    },
    {
        title: 'consult: returns the correlator with the second call',
        needs: NEEDS,
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'consult', connection, to: '1003', correlatorData: 'a-panel-18' });
            expect(phone.log.of('Originated')).toMatchObject([{ correlatorData: 'a-panel-18' }]);
            expect(phone.system.snapshot()).toMatchObject([{ connection }, { correlatorData: 'a-panel-18' }]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'the consulted party is busy: only the second call ends',
        needs: NEEDS,
        async expectOf(phone) {
            const { held, active } = await consulting(phone);
            await phone.farEnd(active, 'busy');
            expect(phone.log.news()).toEqual(['2 Failed busy', '2 ConnectionCleared busy remote']);
            await phone.execute({ command: 'retrieve', connection: held });
            expect(phone.log.news()).toEqual(['1 Retrieved local']);
        }
    },
    {
        title: 'transfer: both calls are transferred to each other and cleared',
        needs: NEEDS,
        async expectOf(phone) {
            await phone.execute({ command: 'transfer', ...(await consulted(phone)) });
            expect(phone.log.news()).toEqual([
                '1 Transferred transfer 1003',
                '1 ConnectionCleared transfer local',
                `2 Transferred transfer ${FRED}`,
                '2 ConnectionCleared transfer local'
            ]);
        }
    },
    {
        title: 'transfer to a party that still rings: cancels the second call and transfers the first in a single step',
        needs: NEEDS,
        async expectOf(phone) {
            await phone.execute({ command: 'transfer', ...(await consulting(phone)) });
            expect(phone.log.news()).toEqual([
                '2 ConnectionCleared callCancelled local',
                '1 Transferred singleStepTransfer 1003',
                '1 ConnectionCleared singleStepTransfer local'
            ]);
        }
    },
    {
        title: 'alternate: holds the active call and retrieves the held one',
        needs: NEEDS,
        async expectOf(phone) {
            await phone.execute({ command: 'alternate', ...(await consulted(phone)) });
            expect(phone.log.news()).toEqual(['2 Held local', '1 Retrieved local']);
        }
    },
    {
        title: 'reconnect: ends the consultation, answered or not, and retrieves the first call',
        needs: NEEDS,
        async expectOf(phone) {
            const { held, active } = await consulted(phone);
            await phone.execute({ command: 'reconnect', held, active });
            expect(phone.log.news()).toEqual(['2 ConnectionCleared normal local', '1 Retrieved local']);
            const again = await phone.execute({ command: 'consult', connection: held, to: '1003' });
            phone.log.news();
            await phone.execute({
                command: 'reconnect',
                held,
                active: (again as { connection: ConnectionId }).connection
            });
            expect(phone.log.news()).toEqual(['3 ConnectionCleared callCancelled local', '1 Retrieved local']);
        }
    },
    {
        title: 'transfer, alternate, reconnect: rejected with invalidState without a held and an active call',
        needs: NEEDS,
        async expectOf(phone) {
            const { held, active } = await consulted(phone);
            for (const command of ['transfer', 'alternate', 'reconnect'] as const) {
                await expect(phone.execute({ command, held: active, active: held })).rejects.toMatchObject({
                    reason: 'invalidState'
                });
            }
            expect(phone.log.news()).toEqual([]);
        }
    }
];
