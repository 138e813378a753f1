import type { CodedFeature, Features } from 'c/softphoneContract';
import { CODED_FEATURES, CODE_NUMBER, matchesCode, needsNumber } from 'c/softphoneContract';
import { startCall } from './dial';
import type { Call } from './model';
import { notify } from './notices';
import { toDialString } from './numbers';
import type { EngineState } from './state';
import type { Step } from './step';
import { log } from './step';

/** A plus sign can't be part of a code. */
const PLUS = '00';

/** The feature that was dialed, however: with its button, in the dial field, or on the handset. Null: a number. */
export function dialedFeature(dialed: string | null, { featureCodes = {} }: Features): CodedFeature | null {
    if (dialed === null) return null;
    const coded = CODED_FEATURES.filter((feature) => matchesCode(dialed, featureCodes[feature] ?? ''));
    return coded.find((feature) => featureCodes[feature] === dialed) ?? coded[0] ?? null;
}

/** R12: a call to a feature of the exchange is no call with anybody, except one that was picked up. */
export const leavesNoRecord = ({ codedFeature, answeredAt }: Pick<Call, 'codedFeature' | 'answeredAt'>): boolean =>
    Boolean(codedFeature) && (codedFeature !== 'pickup' || answeredAt === null);

/** Dials the code of a feature. */
export function dialFeature(step: Step, feature: CodedFeature, typed: string): Step {
    const code = step.state.device.features.featureCodes?.[feature];
    if (code === undefined) return log(step, `${feature} ignored: the phone system has no code for it`);
    if (!needsNumber(code)) return startCall(step, code, code, null);
    const number = toDialString(typed, step.state);
    if (number === null) return notify(step, 'error', 'dialNotDialable', [typed]);
    const full = code.replace(CODE_NUMBER, number.replace('+', plusOf(step.state)));
    return startCall(step, full, full, null);
}

const plusOf = ({ settings }: EngineState): string => settings.internationalPrefix || PLUS;

/** What the phone system did, in words. A call that was picked up is on the screen. */
export function sayAnswered(step: Step, { key, codedFeature }: Call): Step {
    if (!codedFeature || codedFeature === 'pickup') return step;
    return notify(step, 'info', 'featureAccepted', [codedFeature], key);
}
