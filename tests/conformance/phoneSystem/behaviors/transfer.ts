import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Behavior, PhoneAtTest } from '../phoneAtTest';
import { FRED, talking } from './incoming';

const NEEDS = ['consultationTransfer'] as const;

/** Fred is on hold, 1003 is asked about him, and it rings there; the news of it are read. */
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
        title: 'singleStepTransfer: Transferred with the target, then our part is cleared',
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
        title: 'singleStepTransfer: refused as invalidNumber for what cannot be dialed; the call goes on',
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
        title: 'consult: holds the first call, and the second says which one it is about',
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
        title: 'consult: the correlator comes back with the second call',
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
        title: 'transfer: both calls are transferred to the other end of each other, and cleared',
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
        title: 'transfer to a party where it still rings: gives the second call up, and transfers the first in one step',
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
        title: 'alternate: the active call is held, the held one retrieved',
        needs: NEEDS,
        async expectOf(phone) {
            await phone.execute({ command: 'alternate', ...(await consulted(phone)) });
            expect(phone.log.news()).toEqual(['2 Held local', '1 Retrieved local']);
        }
    },
    {
        title: 'reconnect: drops the consultation, answered or not, and retrieves the first call',
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
        title: 'transfer, alternate, reconnect: refused as invalidState without a held and an active call',
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
