import type { Behavior, PhoneAtTest } from '../phoneAtTest';

const DEVICE = '1003';

const monitor = async ({ execute, settle }: PhoneAtTest, ...devices: readonly string[]): Promise<void> => {
    await execute({ command: 'monitor', devices });
    await settle();
};

/** The lamps since the last request, "1003 off". */
function reader({ log }: PhoneAtTest): () => string[] {
    let read = log.of('LampMode').length;
    return () => {
        const all = log.of('LampMode');
        const news = all.slice(read).map(({ lamp, lampMode }) => `${lamp} ${lampMode}`);
        read = all.length;
        return news;
    };
}

/** The lamps of other devices. */
export const lamps: readonly Behavior[] = [
    {
        title: 'lamps: a monitored device is free, rings, is busy, and is free again',
        needs: ['lamps'],
        async expectOf(phone) {
            const news = reader(phone);
            await monitor(phone, DEVICE);
            expect(news()).toEqual(['1003 off']);
            await phone.otherDevice(DEVICE, 'ring');
            expect(news()).toEqual(['1003 flutter']);
            await phone.otherDevice(DEVICE, 'answer');
            expect(news()).toEqual(['1003 steady']);
            await phone.otherDevice(DEVICE, 'hangUp');
            expect(news()).toEqual(['1003 off']);
        }
    },
    {
        title: 'lamps: nothing is reported about a device that is not monitored yet, or not any more',
        needs: ['lamps'],
        async expectOf(phone) {
            const news = reader(phone);
            await phone.otherDevice(DEVICE, 'ring');
            expect(news()).toEqual([]);
            await monitor(phone, DEVICE, '1006');
            expect(news()).toEqual(['1003 flutter', '1006 off']);
            await monitor(phone, '1006');
            expect(news()).toEqual(['1006 off']);
            await phone.otherDevice(DEVICE, 'answer');
            expect(news()).toEqual([]);
        }
    },
    {
        title: 'lamps: a device is reported again when it is monitored again',
        needs: ['lamps'],
        async expectOf(phone) {
            const news = reader(phone);
            await monitor(phone, DEVICE);
            await monitor(phone, DEVICE);
            expect(news()).toEqual(['1003 off', '1003 off']);
            await monitor(phone);
            expect(news()).toEqual([]);
        }
    }
];
