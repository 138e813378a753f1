/** The behaviors of every switch, as cti/switch/switch.ts defines them. */
import type { SwitchBehavior } from '../switchAtTest';
import { calls } from './calls';
import { handsetTransfers } from './handsetTransfers';
import { monitoring } from './monitoring';
import { severalCalls } from './severalCalls';

export const BEHAVIORS: readonly SwitchBehavior[] = [...monitoring, ...calls, ...severalCalls, ...handsetTransfers];
