import { Failure } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Outlet, PhoneEvent, Ports } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CallsKnown } from './callsKnown';
import type { PhoneSystemManager } from './phone/phoneSystemManager';
import type { Sound } from './sound/sound';

export interface PhonePortParts {
    readonly leads: () => boolean;
    readonly phoneSystem: Pick<PhoneSystemManager, 'execute' | 'snapshot'>;
    readonly events: Outlet<PhoneEvent>;
    readonly sound: Pick<Sound, 'digitsSent'>;
    readonly callsKnown: Pick<CallsKnown, 'panelListens'>;
}

/** The phone of this tab, which only the leading tab has. */
export const phonePort = ({ leads, phoneSystem, events, sound, callsKnown }: PhonePortParts): Ports['phone'] => ({
    execute(command) {
        if (command.command === 'generateDigits') sound.digitsSent(command.digits);
        return leads() ? phoneSystem.execute(command) : Promise.reject(new Failure('notConnected', 'inAnotherTab'));
    },
    listen(hear) {
        events.listen(hear);
        callsKnown.panelListens(phoneSystem.snapshot() !== null);
    }
});
