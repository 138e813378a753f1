import type { Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { demo } from './demo/descriptor';
import type { AnyDescriptor } from './descriptor';
import { desk } from './desk/descriptor';
import { flex } from './flex/descriptor';
import { script } from './script/descriptor';
import { sip } from './sip/descriptor';
import { twilio } from './twilio/descriptor';

/** All phone systems. The first is used if the admin names none. */
export const PHONE_SYSTEMS: readonly [AnyDescriptor, ...AnyDescriptor[]] = [demo, sip, desk, flex, twilio, script];

export const phoneSystemOf = (settings: Pick<Settings, 'phoneSystem'>): AnyDescriptor =>
    PHONE_SYSTEMS.find(({ name }) => name === settings.phoneSystem) ?? PHONE_SYSTEMS[0];
