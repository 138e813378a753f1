import type { Behavior } from '../phoneAtTest';
import { FRED, talking } from './incoming';

const invalid = { reason: 'invalidState' };

export const control: readonly Behavior[] = [
    {
        title: 'hold and retrieve: emit Held and Retrieved, local',
        needs: ['hold'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'hold', connection });
            await phone.execute({ command: 'retrieve', connection });
            expect(phone.log.news()).toEqual(['1 Held local', '1 Retrieved local']);
        }
    },
    {
        title: 'hold and retrieve: rejected with invalidState in the wrong state',
        needs: ['hold'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await expect(phone.execute({ command: 'retrieve', connection })).rejects.toMatchObject(invalid);
            await phone.execute({ command: 'hold', connection });
            phone.log.news();
            await expect(phone.execute({ command: 'hold', connection })).rejects.toMatchObject(invalid);
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'clear ends a call on hold',
        needs: ['hold'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'hold', connection });
            await phone.execute({ command: 'clear', connection });
            expect(phone.log.news()).toEqual(['1 Held local', '1 ConnectionCleared normal local']);
        }
    },
    {
        title: 'the far end holds: emits Held and Retrieved, remote, independent of our own hold',
        needs: ['hold', 'farEndHolds'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.farEnd(connection, 'hold');
            await phone.execute({ command: 'hold', connection });
            await phone.farEnd(connection, 'resume');
            expect(phone.log.news()).toEqual(['1 Held remote', '1 Held local', '1 Retrieved remote']);
        }
    },
    {
        title: 'setMicrophoneMute: emits MicrophoneMute only when it changes',
        needs: ['mute'],
        async expectOf(phone) {
            const connection = await talking(phone);
            for (const on of [true, true, false]) {
                await phone.execute({ command: 'setMicrophoneMute', connection, on });
            }
            expect(phone.log.news()).toEqual(['1 MicrophoneMute true', '1 MicrophoneMute false']);
        }
    },
    {
        title: 'setMicrophoneMute: rejected with invalidState for a ringing call',
        needs: ['mute'],
        async expectOf({ execute, ring }) {
            const connection = await ring(FRED);
            await expect(execute({ command: 'setMicrophoneMute', connection, on: true })).rejects.toMatchObject(
                invalid
            );
        }
    },
    {
        title: 'generateDigits: resolves, without an event',
        needs: ['dtmf'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await phone.execute({ command: 'generateDigits', connection, digits: '1*#' });
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'generateDigits: rejected with "rejected" for invalid digits, with invalidState for a ringing call',
        needs: ['dtmf'],
        async expectOf(phone) {
            const connection = await talking(phone);
            await expect(phone.execute({ command: 'generateDigits', connection, digits: 'x' })).rejects.toMatchObject({
                reason: 'rejected'
            });
            const ringing = await phone.ring('2');
            await expect(
                phone.execute({ command: 'generateDigits', connection: ringing, digits: '1' })
            ).rejects.toMatchObject(invalid);
        }
    }
];
