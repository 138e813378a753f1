import type { Behavior, PhoneAtTest } from '../phoneAtTest';
import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

const attributesOf = ({ system }: PhoneAtTest, { callId }: ConnectionId): object | undefined =>
    system.snapshot()?.find(({ connection }) => connection.callId === callId)?.attributes;

/** A call that the agent had, and that is over. */
async function finished(phone: PhoneAtTest): Promise<ConnectionId> {
    const call = await phone.ring('07814256404');
    await phone.execute({ command: 'answer', connection: call });
    await phone.farEnd(call, 'hangUp');
    await phone.settle();
    return call;
}

/** What contact centers have beside calls. */
export const center: readonly Behavior[] = [
    {
        title: 'T3: attributes are stored with a call, beside those that it has',
        needs: ['setAttributes'],
        async expectOf(phone) {
            const connection = await phone.ring('07814256404');
            await phone.execute({ command: 'answer', connection });
            await phone.execute({ command: 'setAttributes', connection, attributes: { sfdcObjectId: '003' } });
            await phone.execute({ command: 'setAttributes', connection, attributes: { color: 'red' } });
            await phone.settle();
            expect(attributesOf(phone, connection)).toMatchObject({ sfdcObjectId: '003', color: 'red' });
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'T2: a call that is over can be completed, and completing it once more is no error',
        needs: ['completeInteraction'],
        async expectOf(phone) {
            const connection = await finished(phone);
            await phone.execute({ command: 'completeInteraction', connection, disposition: 'Resolved' });
            await phone.execute({ command: 'completeInteraction', connection });
            expect(phone.log.of('ConnectionCleared')).toHaveLength(1);
        }
    },
    {
        title: 'T2: the snapshot lists the calls that wait for their completion',
        needs: ['completeInteraction', 'linkBreaks'],
        async expectOf(phone) {
            const [first, second] = [await finished(phone), await finished(phone)];
            await phone.execute({ command: 'completeInteraction', connection: first });
            await phone.loseLink();
            await phone.regainLink();
            expect(phone.log.of('Snapshot').at(-1)!.wrapUps).toEqual([second]);
        }
    },
    {
        title: 'S9: reports the activity and the ones to choose from, and the chosen one when it has changed',
        needs: ['hasActivities'],
        async expectOf(phone) {
            const { activityId, activities = [] } = phone.log.of('AgentActivity').at(-1)!;
            expect(activities.map((one) => one.activityId)).toContain(activityId);
            const away = activities.find(({ available }) => !available)!;
            await phone.execute({ command: 'setAgentActivity', activityId: away.activityId });
            await phone.settle();
            expect(phone.log.of('AgentActivity').at(-1)).toMatchObject({
                activity: away.name,
                activityId: away.activityId,
                available: false
            });
        }
    },
    {
        title: 'S9: an activity that does not exist is refused, and nothing changes',
        needs: ['hasActivities'],
        async expectOf(phone) {
            const before = phone.log.of('AgentActivity').at(-1);
            await expect(
                phone.execute({ command: 'setAgentActivity', activityId: 'no such activity' })
            ).rejects.toMatchObject({ reason: 'rejected' });
            expect(phone.log.of('AgentActivity').at(-1)).toEqual(before);
        }
    }
];
