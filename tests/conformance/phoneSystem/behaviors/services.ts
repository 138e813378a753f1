import { SERVICES } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ConnectionId, Service } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystemCommand } from '../../../../frame/phone/phoneSystem';
import type { Behavior, PhoneAtTest } from '../phoneAtTest';
import { talking } from './incoming';

function commandOf(command: Service, connection: ConnectionId): PhoneSystemCommand {
    switch (command) {
        case 'transfer':
        case 'alternate':
        case 'conference':
        case 'reconnect':
            return { command, held: connection, active: connection };
        case 'singleStepTransfer':
        case 'consult':
            return { command, connection, to: '1003' };
        case 'setMicrophoneMute':
            return { command, connection, on: true };
        case 'generateDigits':
            return { command, connection, digits: '1' };
        default:
            return { command, connection };
    }
}

/** The services of a call that has fewer than its device, from its first event. */
async function limited({ log, ringLimited }: PhoneAtTest) {
    const connection = await ringLimited();
    const services = log.of('Delivered').at(-1)!.services!;
    return { connection, services, missing: SERVICES.filter((service) => !services.includes(service)) };
}

/** The services of a call, if it has fewer than the device. */
export const services: readonly Behavior[] = [
    {
        title: 'services: a call with fewer services has them in its first event and in the snapshot',
        needs: ['limitsCalls'],
        async expectOf(phone) {
            const { services: offered, missing } = await limited(phone);
            expect(missing).not.toEqual([]);
            expect(phone.system.snapshot()).toMatchObject([{ services: offered }]);
            phone.log.expectSnapshot();
        }
    },
    {
        title: 'services: a service that a call does not have is rejected with unsupported, without an event',
        needs: ['limitsCalls', 'answer'],
        async expectOf(phone) {
            const { connection, missing } = await limited(phone);
            await phone.execute({ command: 'answer', connection });
            phone.log.news();
            for (const service of missing) {
                await expect(phone.execute(commandOf(service, connection))).rejects.toMatchObject({
                    reason: 'unsupported'
                });
            }
            expect(phone.log.news()).toEqual([]);
        }
    },
    {
        title: 'services: other calls of the device are not affected',
        needs: ['limitsCalls', 'singleStepTransfer'],
        async expectOf(phone) {
            await limited(phone);
            const connection = await talking(phone);
            await phone.execute({ command: 'singleStepTransfer', connection, to: '1003' });
            expect(phone.log.news()).toEqual([
                '2 Transferred singleStepTransfer 1003',
                '2 ConnectionCleared singleStepTransfer local'
            ]);
        }
    }
];
