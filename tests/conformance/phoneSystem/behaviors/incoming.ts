import type { Behavior, PhoneAtTest } from '../phoneAtTest';

export const FRED = '07814256404';

/** Fred calls and is answered. The events of that have been read. */
export async function talking({ execute, log, ring }: PhoneAtTest, from = FRED) {
    const connection = await ring(from);
    await execute({ command: 'answer', connection });
    log.news();
    return connection;
}

export const incoming: readonly Behavior[] = [
    {
        title: "an incoming call: emits Delivered with the caller's number",
        async expectOf({ log, ring }) {
            const connection = await ring(FRED);
            expect(log.news()).toEqual(['1 Delivered in']);
            expect(log.of('Delivered')[0]).toMatchObject({ connection, direction: 'in', remote: { number: FRED } });
        }
    },
    {
        title: 'a withheld number is null',
        async expectOf({ log, ring }) {
            await ring(null);
            expect(log.of('Delivered')[0].remote.number).toBeNull();
        }
    },
    {
        title: 'two calls have different ids, also after the first has ended',
        async expectOf({ farEnd, ring }) {
            const first = await ring(FRED);
            await farEnd(first, 'hangUp');
            expect(await ring(FRED)).not.toEqual(first);
        }
    },
    {
        title: 'answer: Established, once',
        needs: ['answer'],
        async expectOf({ execute, log, ring }) {
            const connection = await ring(FRED);
            log.news();
            await execute({ command: 'answer', connection });
            expect(log.news()).toEqual(['1 Established in']);
            expect(log.of('Established')[0]).toMatchObject({ connection, remote: { number: FRED } });
        }
    },
    {
        title: 'answer: rejected with invalidState for a call that does not ring',
        needs: ['answer'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await expect(phone.execute({ command: 'answer', connection })).rejects.toMatchObject({
                reason: 'invalidState'
            });
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'the caller gives up: emits ConnectionCleared with callCancelled',
        async expectOf({ farEnd, log, ring }) {
            const connection = await ring(FRED);
            await farEnd(connection, 'hangUp');
            expect(log.news()).toEqual(['1 Delivered in', '1 ConnectionCleared callCancelled remote']);
        }
    },
    {
        title: 'clear declines a ringing call: with callRejected, or busy if that is given',
        needs: ['decline'],
        async expectOf({ execute, log, ring }) {
            const first = await ring(FRED);
            await execute({ command: 'clear', connection: first });
            const second = await ring(FRED);
            await execute({ command: 'clear', connection: second, cause: 'busy' });
            expect(log.news()).toEqual([
                '1 Delivered in',
                '1 ConnectionCleared callRejected local',
                '2 Delivered in',
                '2 ConnectionCleared busy local'
            ]);
        }
    },
    {
        title: 'the far end hangs up: emits ConnectionCleared, remote',
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.farEnd(connection, 'hangUp');
            expect(phone.log.news()).toEqual(['1 ConnectionCleared normal remote']);
        }
    },
    {
        title: 'clear hangs up: emits ConnectionCleared, local',
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'clear', connection });
            expect(phone.log.news()).toEqual(['1 ConnectionCleared normal local']);
        }
    },
    {
        title: 'commands for a call that is over, or of another device, are rejected with invalidState',
        async expectOf(phone) {
            const over = await talking(phone);
            await phone.execute({ command: 'clear', connection: over });
            const { callId } = await talking(phone);
            for (const connection of [over, { callId, deviceId: 'another' }]) {
                await expect(phone.execute({ command: 'clear', connection })).rejects.toMatchObject({
                    reason: 'invalidState'
                });
            }
        }
    }
];
