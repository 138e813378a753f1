/** The script of Twilio Flex. It is a separate file in the static resource, because most agents do not use Flex. */
import type { PhoneSystemContext, PhoneSystemRegistry } from '../phoneSystem';
import type { FlexSettings } from './descriptor';
import { FlexPhoneSystem } from './flexPhoneSystem';
import { flexFrame } from './flexFrame';

const registry: PhoneSystemRegistry = window;
registry.crmConnectPhoneSystems = {
    ...registry.crmConnectPhoneSystems,
    flex: (context: PhoneSystemContext<FlexSettings>) =>
        new FlexPhoneSystem(flexFrame(window, context.storage), context)
};
