import type { DeviceEvent, LampMode } from 'c/softphoneContract';
import { isInternalNumber, toDialString } from './numbers';
import type { Device, EngineState } from './state';
import type { Step } from './step';
import { put, send } from './step';

/** How many devices are monitored at most: each is work for the phone system. */
const MOST = 20;

const change = (step: Step, lamps: Device['lamps']): Step => put(step, { device: { ...step.state.device, lamps } });

/** The device with this number. Null: it isn't one of the phone system's own, so it has no lamp. */
const deviceOf = (number: string, state: EngineState): string | null =>
    isInternalNumber(number, state) ? toDialString(number, state) : null;

/** D7: the devices of these numbers whose lamps can be shown. */
export const lampDevices = (numbers: readonly string[], state: EngineState): readonly string[] =>
    [...new Set(numbers.flatMap((number) => deviceOf(number, state) ?? []))].slice(0, MOST);

/** Monitors these devices and no others, which may come from another tab's panel. */
export function monitor(step: Step, wanted: readonly string[]): Step {
    const { features, lamps: before } = step.state.device;
    if (!features.lamps) return step;
    const devices = lampDevices(wanted, step.state);
    if (devices.length === Object.keys(before).length && devices.every((one) => one in before)) return step;
    const lamps = Object.fromEntries(devices.map((one) => [one, before[one] ?? null]));
    return send(change(step, lamps), { command: 'monitor', devices });
}

type Lit = Extract<DeviceEvent, { event: 'LampMode' }>;

/** The event about a device that is no longer monitored may already have been on its way. */
export function lampLit(step: Step, { lamp, lampMode }: Lit): Step {
    const { lamps } = step.state.device;
    return Object.hasOwn(lamps, lamp) ? change(step, { ...lamps, [lamp]: lampMode }) : step;
}

/** The lamp of a number. Null: it has none, or the phone system has not said anything about it. */
export function lampOf(number: string, state: EngineState): LampMode | null {
    const { features, lamps } = state.device;
    const device = features.lamps ? deviceOf(number, state) : null;
    return device === null ? null : (lamps[device] ?? null);
}
