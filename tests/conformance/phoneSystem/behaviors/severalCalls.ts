import type { Behavior } from '../phoneAtTest';
import { FRED, talking } from './incoming';
import { dialling } from './outgoing';

const invalid = { reason: 'invalidState' };

export const severalCalls: readonly Behavior[] = [
    {
        title: 'answering puts the connected call on hold first',
        needs: ['secondCall'],
        async expectOf(phone) {
            await talking(phone);
            const second = await phone.ring('2');
            await phone.execute({ command: 'answer', connection: second });
            expect(phone.log.news()).toEqual(['2 Delivered in', '1 Held local', '2 Established in']);
        }
    },
    {
        title: 'dialing puts the connected call on hold first',
        needs: ['secondCall'],
        async expectOf(phone) {
            await talking(phone);
            await phone.execute({ command: 'makeCall', to: '1003' });
            expect(phone.log.news()).toEqual(['1 Held local', '2 Originated out', '2 Delivered out']);
        }
    },
    {
        title: 'retrieving puts the connected call on hold first',
        needs: ['secondCall', 'hold'],
        async expectOf(phone) {
            const first = await talking(phone);
            const second = await phone.ring('2');
            await phone.execute({ command: 'answer', connection: second });
            phone.log.news();
            await phone.execute({ command: 'retrieve', connection: first });
            expect(phone.log.news()).toEqual(['2 Held local', '1 Retrieved local']);
        }
    },
    {
        title: 'no other call can be answered, dialed, or retrieved while an outgoing call is not answered',
        needs: ['secondCall', 'hold'],
        async expectOf(phone) {
            const held = await talking(phone);
            await phone.execute({ command: 'hold', connection: held });
            const ringing = await phone.ring('2');
            await dialling(phone);
            await expect(phone.execute({ command: 'answer', connection: ringing })).rejects.toMatchObject(invalid);
            await expect(phone.execute({ command: 'retrieve', connection: held })).rejects.toMatchObject(invalid);
            await expect(phone.execute({ command: 'makeCall', to: '1004' })).rejects.toMatchObject(invalid);
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'when one call ends, the other one does not change',
        needs: ['secondCall'],
        async expectOf(phone) {
            await talking(phone);
            const second = await phone.ring(FRED);
            await phone.execute({ command: 'answer', connection: second });
            phone.log.news();
            await phone.farEnd(second, 'hangUp');
            expect(phone.log.news()).toEqual(['2 ConnectionCleared normal remote']);
        }
    }
];
