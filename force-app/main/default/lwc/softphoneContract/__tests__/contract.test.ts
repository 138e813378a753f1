import {
    BOUNDARY_VERSION,
    CAUSES,
    COMMAND_ERROR_REASONS,
    HOST_TROUBLE_REASONS,
    NOT_CONNECTED_REASONS,
    NO_FEATURES,
    TROUBLE_REASONS,
    EXPLANATION_CODES,
    object,
    oneOf,
    optional,
    qualityLevel,
    readFromServing,
    text,
    union
} from 'c/softphoneContract';
import { PORT_COMMANDS } from '../servingSide';
import type {
    Cause,
    CommandErrorReason,
    Features,
    HostTroubleReason,
    Infer,
    NotConnectedReason,
    TroubleReason
} from 'c/softphoneContract';

/** Compiles only when the two types are one. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;
const same = <A, B>(proof: Same<A, B>): boolean => proof;

const passes = (message: object): boolean => readFromServing(JSON.stringify({ v: BOUNDARY_VERSION, ...message })).ok;
const phone = (event: object): boolean => passes({ type: 'event', port: 'phone', event: { at: 1, ...event } });
const connection = { callId: 'one', deviceId: '1001' };
const failed = (error: object): boolean => passes({ type: 'answer', port: 'phone', id: 'c1', ok: false, error });

describe('what the contract declares once', () => {
    it('has every listed value as a type, and no other', () => {
        expect([
            same<Cause, (typeof CAUSES)[number]>(true),
            same<NotConnectedReason, (typeof NOT_CONNECTED_REASONS)[number]>(true),
            same<TroubleReason, (typeof TROUBLE_REASONS)[number]>(true),
            same<HostTroubleReason, (typeof HOST_TROUBLE_REASONS)[number]>(true),
            same<CommandErrorReason, (typeof COMMAND_ERROR_REASONS)[number]>(true)
        ]).not.toContain(false);
        // @ts-expect-error a cause that the list lacks
        const unlisted: Cause = 'magic';
        expect(phone({ event: 'Failed', connection, cause: unlisted })).toBe(false);
    });

    it.each<[string, readonly string[], (value: string) => boolean]>([
        ['cause', CAUSES, (cause) => phone({ event: 'Failed', connection, cause })],
        ['reason of the link', NOT_CONNECTED_REASONS, (reason) => phone({ event: 'LinkState', state: 'down', reason })],
        ['trouble', TROUBLE_REASONS, (reason) => phone({ event: 'Trouble', reason })],
        [
            'trouble with the host',
            HOST_TROUBLE_REASONS,
            (reason) => passes({ type: 'event', port: 'crm', event: { event: 'HostTrouble', at: 1, reason } })
        ],
        ['reason of an error', COMMAND_ERROR_REASONS, (reason) => failed({ reason })],
        [
            'why',
            Object.keys(EXPLANATION_CODES),
            (code) =>
                failed({
                    reason: 'timeout',
                    why: { code, params: EXPLANATION_CODES[code as keyof typeof EXPLANATION_CODES] }
                })
        ]
    ])('lets every %s through, and no other', (_what, values, fits) => {
        expect(values.filter((value) => !fits(value))).toEqual([]);
        expect(fits('magic')).toBe(false);
    });

    it('lets figures of how a call sounds through, within their units, and no others', () => {
        const overall = { mos: 4.2, lowestMos: 3, loss: 0.01, jitter: 8 };
        const sounds = (mos: unknown, more: object = {}): boolean =>
            phone({ event: 'MediaQuality', connection, quality: { mos, overall: { ...overall, ...more } } });
        expect([sounds(1), sounds(5), sounds(4, { roundTrip: 60_000 }), sounds(4, { loss: 1 })]).not.toContain(false);
        for (const mos of [0.99, 5.01, NaN, '4', null, undefined]) expect(sounds(mos)).toBe(false);
        for (const wrong of [{ loss: 1.01 }, { loss: -0.1 }, { jitter: 60_001 }, { roundTrip: -1 }, { lowestMos: 0 }])
            expect(sounds(4, wrong)).toBe(false);
    });

    it('takes an activity with or without the ones to choose from, each with id and name', () => {
        const activity = { event: 'AgentActivity', activity: 'Lunch', available: false };
        const lunch = { activityId: 'WA1', name: 'Lunch', available: false };
        expect(phone(activity)).toBe(true);
        expect(phone({ ...activity, activityId: 'WA1', activities: [lunch] })).toBe(true);
        expect(phone({ ...activity, activities: [{ ...lunch, activityId: '' }] })).toBe(false);
        expect(phone({ ...activity, activities: [{ ...lunch, available: 'no' }] })).toBe(false);
    });

    it('has levels that end where satisfaction does', () => {
        const levels = [1, 3.09, 3.1, 3.59, 3.6, 4.02, 4.03, 4.4].map(qualityLevel);
        expect(levels).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    });

    it('requires a value for every feature', () => {
        const features: Features = NO_FEATURES;
        expect(phone({ event: 'Features', features })).toBe(true);
        for (const feature of Object.keys(features))
            expect(phone({ event: 'Features', features: { ...features, [feature]: undefined } })).toBe(false);
    });

    it('takes names of commands that only one phone system knows, and their private data up to a size', () => {
        const escape = (command: object): boolean =>
            PORT_COMMANDS.phone.shape({ command: 'escape', ...command }, 'command') === null;
        expect(phone({ event: 'Features', features: { ...NO_FEATURES, escapes: ['park'] } })).toBe(true);
        expect(phone({ event: 'Features', features: { ...NO_FEATURES, escapes: [7] } })).toBe(false);
        expect(escape({ name: 'park', privateData: { slot: { number: 7 } } })).toBe(true);
        expect(escape({ name: 'park', privateData: {}, connection })).toBe(true);
        expect(escape({ name: '', privateData: {} })).toBe(false);
        expect(escape({ name: 'park' })).toBe(false);
        expect(escape({ name: 'park', privateData: ['7'] })).toBe(false);
        expect(escape({ name: 'park', privateData: {}, connection: 'one' })).toBe(false);
        expect(escape({ name: 'park', privateData: { slot: 'x'.repeat(4_000) } })).toBe(false);
    });

    it('takes the type of a value from its check', () => {
        const one = union('kind', { a: object({ name: text, age: optional(text) }), b: object({ on: oneOf(true) }) });
        type One = Infer<typeof one>;
        type Written =
            | { readonly kind: 'a'; readonly name: string; readonly age?: string }
            | { readonly kind: 'b'; readonly on: true };
        expect(same<One, Written>(true)).toBe(true);
        // @ts-expect-error without its name
        const nameless: One = { kind: 'a' };
        // @ts-expect-error a kind that is not declared
        const unknown: One = { kind: 'c' };
        expect([one({ kind: 'a', name: '' }, 'x'), one(nameless, 'x'), one(unknown, 'x')]).toEqual([
            null,
            'x.name is not a text',
            'x.kind "c" is unknown'
        ]);
    });
});
