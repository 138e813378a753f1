import type { Shape } from 'c/softphoneContract';
import { anyObject, anything, bool, listOf, longText, object, oneOf, orNull, whole } from 'c/softphoneContract';
import type { Effect } from './effects';
import { isKeyOf } from './newCall';
import type { EngineState } from './state';
import { NO_HANDOVER, NO_SALESFORCE_SIGN_IN, POP_PROGRESS } from './state';

/** Not mirrored: pending commands, whose answers go to the panel that sent them, and what each panel knows itself about user and page. */
const OWN: readonly (keyof EngineState)[] = [
    'panelId',
    'pendingCommands',
    'dials',
    'formRecords',
    'handover',
    'completions',
    'journalAway',
    'salesforceSignIn',
    'host',
    'settings',
    'layout',
    'user'
];

/** The parts that the next leader continues with. Others are only displayed. */
const popping = object({
    commandId: longText,
    claim: anyObject,
    record: anyObject,
    progress: oneOf(...POP_PROGRESS)
});

const PARTS: Readonly<Partial<Record<keyof EngineState, Shape<unknown>>>> = {
    device: anyObject,
    page: orNull(anyObject),
    calls: listOf(anyObject),
    selectedCallKey: orNull(longText),
    recent: listOf(object({ key: longText, call: anyObject })),
    earlier: listOf(anyObject),
    popping: listOf(popping),
    notices: listOf(anything),
    announcement: orNull(anyObject),
    clickToDialOn: orNull(bool),
    serial: whole
};

/** The parts of the state that differ in `after`, or all of them without a `before`. A shallow comparison, because changes create new objects. */
export function changedParts(before: EngineState | null, after: EngineState): Partial<EngineState> {
    const names = (Object.keys(after) as (keyof EngineState)[]).filter(
        (name) => !OWN.includes(name) && (before === null || before[name] !== after[name])
    );
    return Object.fromEntries(names.map((name) => [name, after[name]]));
}

/** Lists in which each item belongs to a call. */
const OF_CALLS: readonly string[] = ['calls', 'recent', 'earlier'];

/**
 * The valid parts of another panel's state. Unknown or malformed parts are left out, and so are the calls of other users than this
 * panel's (S6).
 */
export function readParts(change: Readonly<Record<string, unknown>>, userId: string | null): Partial<EngineState> {
    const fits = ([name, value]: [string, unknown]): boolean =>
        PARTS[name as keyof EngineState]?.(value, name) === null;
    const own = ([name, value]: [string, unknown]): [string, unknown] => [
        name,
        OF_CALLS.includes(name) ? (value as { key?: unknown }[]).filter((one) => isKeyOf(one.key, userId)) : value
    ];
    return Object.fromEntries(Object.entries(change).filter(fits).map(own));
}

/** What the next leader keeps of its own: data about this panel, its user, and its page, and what this panel waits for. */
const KEPT = [
    'panelId',
    'host',
    'settings',
    'layout',
    'user',
    'page',
    'pendingCommands',
    'dials',
    'formRecords',
    'handover',
    'completions',
    'journalAway',
    'salesforceSignIn'
] as const satisfies readonly (keyof EngineState)[];

/** The next leader continues with the state that was mirrored last. */
export function promote(own: EngineState, shown: EngineState): EngineState {
    const kept = Object.fromEntries(KEPT.map((part) => [part, own[part]]));
    return { ...shown, ...kept, serial: Math.max(own.serial, shown.serial), clickToDialOn: null };
}

/** The state of a panel that doesn't run these effects, so it doesn't wait for answers to their commands. */
export function withoutEffects(state: EngineState, effects: readonly Effect[]): EngineState {
    const unsent = effects.flatMap((effect) => (effect.effect === 'command' ? effect.id : []));
    if (unsent.length === 0) return state;
    const pending = Object.entries(state.pendingCommands).filter(([id]) => !unsent.includes(id));
    return { ...state, pendingCommands: Object.fromEntries(pending) };
}

/** The state of a panel that has stopped leading: its calls now belong to another one. */
export const demote = (own: EngineState): EngineState => ({
    ...own,
    calls: [],
    selectedCallKey: null,
    dials: [],
    pendingCommands: {},
    popping: [],
    formRecords: [],
    handover: NO_HANDOVER,
    completions: [],
    salesforceSignIn: NO_SALESFORCE_SIGN_IN,
    announcement: null
});
