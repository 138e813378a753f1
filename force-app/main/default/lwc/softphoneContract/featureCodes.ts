import { name, object, optional } from './shape';
import type { Infer } from './shape';

/** Features of the exchange that are used by dialing a code. */
export const CODED_FEATURES = [
    'doNotDisturbOn',
    'doNotDisturbOff',
    'forwardingOn',
    'forwardingOff',
    /** Answers a call that rings at another phone. */
    'pickup'
] as const;
export type CodedFeature = (typeof CODED_FEATURES)[number];

/** Where a code contains the number that it is about, for example "*72{number}". */
export const CODE_NUMBER = '{number}';

/** The code of each feature. Absent: the exchange doesn't have it. */
export const featureCodes = object({
    doNotDisturbOn: optional(name),
    doNotDisturbOff: optional(name),
    forwardingOn: optional(name),
    forwardingOff: optional(name),
    pickup: optional(name)
});
export type FeatureCodes = Infer<typeof featureCodes>;

/** Whether the feature needs a number, such as where to forward calls. */
export const needsNumber = (code: string): boolean => code.includes(CODE_NUMBER);

/** Whether what was dialed is this code, with any number that it needs. */
export function matchesCode(dialed: string, code: string): boolean {
    if (!needsNumber(code)) return code !== '' && dialed === code;
    const [before, after] = code.split(CODE_NUMBER);
    return dialed.length > before.length + after.length && dialed.startsWith(before) && dialed.endsWith(after);
}
