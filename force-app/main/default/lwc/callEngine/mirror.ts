import type { Shape } from 'c/softphoneContract';
import { anyObject, anything, bool, listOf, longText, object, oneOf, orNull, whole } from 'c/softphoneContract';
import type { Effect } from './effects';
import { isKeyOf } from './newCall';
import type { EngineState } from './state';
import { NO_SALESFORCE_SIGN_IN, POP_PROGRESS } from './state';

/** Commands in flight are answered to the panel that sent them; who sits here and where, every panel knows by itself. */
const OWN: readonly (keyof EngineState)[] = [
    'panelId',
    'pendingCommands',
    'dials',
    'formRecords',
    'journalAway',
    'salesforceSignIn',
    'host',
    'settings',
    'layout',
    'user'
];

/** What whoever leads next goes on with, and not only shows. */
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

/** The parts of the state in which `after` differs; all of them without a `before`. Shallow: what changed is a new object. */
export function changedParts(before: EngineState | null, after: EngineState): Partial<EngineState> {
    const names = (Object.keys(after) as (keyof EngineState)[]).filter(
        (name) => !OWN.includes(name) && (before === null || before[name] !== after[name])
    );
    return Object.fromEntries(names.map((name) => [name, after[name]]));
}

/** Lists of which each line belongs to a call. */
const OF_CALLS: readonly string[] = ['calls', 'recent', 'earlier'];

/**
 * The parts of another panel's state that can be shown; what is unknown or malformed is left out, and so are the calls of
 * another user than this panel's (S6).
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

/** Whoever leads next goes on with what was shown last; who sits here and where, this panel knows better. */
export function promote(own: EngineState, shown: EngineState): EngineState {
    const {
        panelId,
        host,
        settings,
        layout,
        user,
        page,
        pendingCommands,
        dials,
        formRecords,
        journalAway,
        salesforceSignIn
    } = own;
    const serial = Math.max(own.serial, shown.serial);
    const mine = {
        panelId,
        host,
        settings,
        layout,
        user,
        page,
        pendingCommands,
        dials,
        formRecords,
        journalAway,
        salesforceSignIn
    };
    return { ...shown, ...mine, serial, clickToDialOn: null };
}

/** The state of a panel that does not run these effects: it waits for no answer to their commands. */
export function withoutEffects(state: EngineState, effects: readonly Effect[]): EngineState {
    const unsent = effects.flatMap((effect) => (effect.effect === 'command' ? effect.id : []));
    if (unsent.length === 0) return state;
    const pending = Object.entries(state.pendingCommands).filter(([id]) => !unsent.includes(id));
    return { ...state, pendingCommands: Object.fromEntries(pending) };
}

/** A panel that led, and does not any more: its calls are another's. */
export const demote = (own: EngineState): EngineState => ({
    ...own,
    calls: [],
    selectedCallKey: null,
    dials: [],
    pendingCommands: {},
    popping: [],
    formRecords: [],
    salesforceSignIn: NO_SALESFORCE_SIGN_IN,
    announcement: null
});
