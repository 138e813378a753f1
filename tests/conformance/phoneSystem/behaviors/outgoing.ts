import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Behavior, PhoneAtTest } from '../phoneAtTest';

/** The agent calls 1003, which rings. The events of that have been read. */
export async function dialling({ execute, log }: PhoneAtTest, to = '1003'): Promise<ConnectionId> {
    const { connection } = (await execute({ command: 'makeCall', to })) as { connection: ConnectionId };
    log.news();
    return connection;
}

export const outgoing: readonly Behavior[] = [
    {
        title: 'makeCall: emits Originated, then Delivered when the far end rings',
        async expectOf({ execute, log }) {
            await execute({ command: 'makeCall', to: '1003' });
            expect(log.news()).toEqual(['1 Originated out', '1 Delivered out']);
            expect(log.of('Originated')[0]).toMatchObject({ direction: 'out', remote: { number: '1003' } });
        }
    },
    {
        title: 'makeCall: resolves to the connection, after Originated',
        async expectOf({ log, settle, system }) {
            let known: unknown = null;
            const made = system.execute({ command: 'makeCall', to: '1003' }).then((value) => {
                known = log.of('Originated')[0]?.connection;
                return value;
            });
            await settle();
            expect(await made).toEqual({ connection: log.of('Originated')[0].connection });
            expect(known).toEqual(log.of('Originated')[0].connection);
        }
    },
    {
        title: 'makeCall: returns the attributes in Originated',
        async expectOf({ execute, log }) {
            await execute({ command: 'makeCall', to: '1003', attributes: { sfdcObjectId: '003000000000001AAA' } });
            expect(log.of('Originated')[0].attributes).toEqual({ sfdcObjectId: '003000000000001AAA' });
        }
    },
    {
        title: 'makeCall: returns the correlator in each event that introduces the call, and in the snapshot',
        async expectOf(phone) {
            const correlatorData = 'a-panel-17';
            const made = await phone.execute({ command: 'makeCall', to: '1003', correlatorData });
            await phone.farEnd((made as { connection: ConnectionId }).connection, 'answer');
            const { log, system } = phone;
            const [{ connection }] = log.of('Originated');
            for (const event of [...log.of('Originated'), ...log.of('Delivered'), ...log.of('Established')])
                expect(event).toMatchObject({ connection, correlatorData });
            expect(system.snapshot()).toMatchObject([{ connection, correlatorData }]);
            log.expectSnapshot();
        }
    },
    {
        title: 'makeCall without a correlator, and an incoming call: events do not have one',
        async expectOf({ execute, log, ring, system }) {
            await execute({ command: 'makeCall', to: '1003' });
            await ring('07814256404');
            for (const call of [...log.of('Originated'), ...log.of('Delivered'), ...system.snapshot()!])
                expect(call).not.toHaveProperty('correlatorData');
        }
    },
    {
        title: 'makeCall: rejected with invalidNumber for what cannot be dialed, without an event',
        async expectOf({ execute, log }) {
            await expect(execute({ command: 'makeCall', to: 'a b' })).rejects.toMatchObject({
                reason: 'invalidNumber'
            });
            expect(log.news()).toEqual([]);
        }
    },
    {
        title: 'the far end answers: emits Established',
        async expectOf(phone) {
            const connection = await dialling(phone);
            await phone.farEnd(connection, 'answer');
            expect(phone.log.news()).toEqual(['1 Established out']);
        }
    },
    {
        title: 'the far end is busy or declines: emits Failed, then ConnectionCleared, with the same cause',
        async expectOf(phone) {
            await phone.farEnd(await dialling(phone), 'busy');
            expect(phone.log.news()).toEqual(['1 Failed busy', '1 ConnectionCleared busy remote']);
            await phone.farEnd(await dialling(phone), 'reject');
            expect(phone.log.news()).toEqual(['2 Failed callRejected', '2 ConnectionCleared callRejected remote']);
        }
    },
    {
        title: 'clear cancels an outgoing call: callCancelled, without Failed',
        async expectOf(phone) {
            const connection = await dialling(phone);
            await phone.execute({ command: 'clear', connection });
            expect(phone.log.news()).toEqual(['1 ConnectionCleared callCancelled local']);
        }
    }
];
