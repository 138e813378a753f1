import type { ConnectionId, Feature } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneSystemCommand } from '../../../../frame/phone/phoneSystem';

/** The commands of each feature. Without the feature, they are rejected with unsupported. */
export const COMMANDS: Readonly<Partial<Record<Feature, readonly ((call: ConnectionId) => PhoneSystemCommand)[]>>> = {
    mute: [(connection) => ({ command: 'setMicrophoneMute', connection, on: true })],
    dtmf: [(connection) => ({ command: 'generateDigits', connection, digits: '1' })],
    singleStepTransfer: [(connection) => ({ command: 'singleStepTransfer', connection, to: '1003' })],
    consultationTransfer: [
        (connection) => ({ command: 'consult', connection, to: '1003' }),
        (connection) => ({ command: 'transfer', held: connection, active: connection }),
        (connection) => ({ command: 'alternate', held: connection, active: connection }),
        (connection) => ({ command: 'reconnect', held: connection, active: connection })
    ],
    conference: [(connection) => ({ command: 'conference', held: connection, active: connection })],
    signIn: [() => ({ command: 'signOut' })],
    lamps: [() => ({ command: 'monitor', devices: ['1003'] })],
    setAttributes: [(connection) => ({ command: 'setAttributes', connection, attributes: { color: 'red' } })],
    completeInteraction: [(connection) => ({ command: 'completeInteraction', connection })]
};
