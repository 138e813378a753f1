/** The behaviors of every phone system, as frame/phone/phoneSystem.ts and the contract define them. */
import type { Behavior } from '../phoneAtTest';
import { center } from './center';
import { conference } from './conference';
import { control } from './control';
import { escape } from './escape';
import { incoming } from './incoming';
import { lamps } from './lamps';
import { link } from './link';
import { outgoing } from './outgoing';
import { quality } from './quality';
import { services } from './services';
import { severalCalls } from './severalCalls';
import { snapshot } from './snapshot';
import { transfer } from './transfer';
import { voicemail } from './voicemail';

export const BEHAVIORS: readonly Behavior[] = [
    ...link,
    ...incoming,
    ...outgoing,
    ...control,
    ...quality,
    ...severalCalls,
    ...services,
    ...transfer,
    ...conference,
    ...snapshot,
    ...escape,
    ...lamps,
    ...voicemail,
    ...center
];
