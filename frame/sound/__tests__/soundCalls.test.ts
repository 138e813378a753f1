import type { Cause, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { afterEvent, afterMedia, toneOf } from '../soundCalls';
import type { SoundCall } from '../soundCalls';

type Told = Record<string, unknown> & { event: string };
const on = (callId: string) => ({ at: 1, connection: { callId, deviceId: '1001' } });
const facts = (direction: 'in' | 'out') => ({ direction, remote: { number: '1' } });

const rings = (callId = 'in'): Told => ({ event: 'Delivered', ...on(callId), ...facts('in') });
const dials = (callId = 'out'): Told => ({ event: 'Originated', ...on(callId), ...facts('out') });
const ringsThere = (callId = 'out'): Told => ({ event: 'Delivered', ...on(callId), ...facts('out') });
const talks = (callId: string): Told => ({ event: 'Established', ...on(callId), ...facts('in') });
const holds = (callId: string, holding = 'local'): Told => ({ event: 'Held', ...on(callId), holding });
const retrieves = (callId: string): Told => ({ event: 'Retrieved', ...on(callId), retrieving: 'local' });
const joins = (callId: string): Told => ({ event: 'Conferenced', ...on(callId) });
const fails = (callId: string, cause: Cause): Told => ({ event: 'Failed', ...on(callId), cause });
const clears = (callId: string, cause: Cause = 'normal'): Told => ({
    event: 'ConnectionCleared',
    ...on(callId),
    cause,
    releasing: 'remote'
});
const media = (callId: string): Told => ({ event: 'media', callId });

const after = (...events: readonly Told[]): readonly SoundCall[] =>
    events.reduce<readonly SoundCall[]>(
        (calls, event) =>
            event.event === 'media'
                ? afterMedia(calls, event.callId as string)
                : afterEvent(calls, event as unknown as PhoneEvent),
        []
    );
const tone = (...events: readonly Told[]) => toneOf(after(...events));

describe('which tone sounds (S5)', () => {
    it.each<[string, readonly Told[], ReturnType<typeof toneOf>]>([
        ['nothing is up', [], null],
        ['a call rings', [rings()], 'ring'],
        ['it is answered', [rings(), talks('in')], null],
        ['the caller gives up', [rings(), clears('in', 'callCancelled')], null],
        ['another phone of the agent answers', [rings(), { event: 'Diverted', ...on('in') }], null],
        ['a second call rings while one is talked on', [rings('a'), talks('a'), rings('b')], 'waiting'],
        ['a call rings while the only other one is on hold', [rings('a'), talks('a'), holds('a'), rings('b')], 'ring'],
        [
            'a call rings when one of a conference has left',
            [talks('a'), holds('a'), talks('b'), joins('a'), joins('b'), clears('b'), rings('c')],
            'waiting'
        ],
        ['the far end holds us, and a call rings', [talks('a'), holds('a', 'remote'), rings('b')], 'waiting'],
        ['a call rings while one is being dialed', [dials(), rings()], 'waiting'],
        ['two calls ring, and one gives up', [rings('a'), rings('b'), clears('a', 'callCancelled')], 'ring'],
        ['dialed: nothing yet', [dials()], null],
        ['it rings at the far end', [dials(), ringsThere()], 'ringback'],
        ['the exchange sends its own ringback', [dials(), ringsThere(), media('out')], null],
        ['the exchange says something first, and then it rings', [dials(), media('out'), ringsThere()], null],
        ['the far end answers', [dials(), ringsThere(), talks('out')], null],
        ['a consultation rings while the customer waits', [talks('a'), holds('a'), dials(), ringsThere()], 'ringback'],
        ['the agent gives up dialing', [dials(), ringsThere(), clears('out', 'callCancelled')], null],
        ['busy', [dials(), fails('out', 'busy'), clears('out', 'busy')], 'busy'],
        ['declined', [dials(), ringsThere(), fails('out', 'callRejected'), clears('out', 'callRejected')], 'busy'],
        ['no answer', [dials(), ringsThere(), fails('out', 'noAnswer'), clears('out', 'noAnswer')], 'busy'],
        ['no such number', [dials(), fails('out', 'invalidNumber'), clears('out', 'invalidNumber')], 'congestion'],
        ['refused by the exchange', [dials(), fails('out', 'blocked'), clears('out', 'blocked')], 'congestion'],
        ['the exchange said why', [dials(), media('out'), fails('out', 'busy'), clears('out', 'busy')], null],
        ['failed, and dialed again', [dials('a'), fails('a', 'busy'), clears('a'), dials('b')], null],
        ['failed, and one rings', [dials('a'), fails('a', 'busy'), clears('a'), rings('b')], 'ring'],
        [
            'a consultation failed, and the customer is back',
            [talks('a'), holds('a'), dials(), fails('out', 'busy'), retrieves('a')],
            null
        ],
        ['hung up', [rings(), talks('in'), clears('in')], null],
        ['the sound of a call was lost', [rings(), talks('in'), clears('in', 'mediaLost')], 'lost'],
        ['the link to the switch was lost', [rings(), talks('in'), clears('in', 'linkLost')], 'lost'],
        [
            'lost after the exchange had been heard',
            [dials(), media('out'), talks('out'), clears('out', 'mediaLost')],
            'lost'
        ],
        ['passed on', [talks('a'), { event: 'Transferred', ...on('a'), to: '1003' }, clears('a', 'transfer')], null],
        [
            'the far end passed us on',
            [talks('a'), { event: 'Transferred', ...on('a'), newRemote: { number: '2' } }, rings('b')],
            'waiting'
        ]
    ])('%s', (_, events, expected) => {
        expect(tone(...events)).toBe(expected);
    });

    it('a snapshot replaces the known calls, but a far end that was ringing still is', () => {
        const snapshot = (...calls: [string, string][]): Told => ({
            event: 'Snapshot',
            at: 2,
            calls: calls.map(([callId, state]) => ({ ...on(callId), ...facts('in'), state, startedAt: 1 }))
        });
        expect(tone(rings('gone'), snapshot())).toBeNull();
        expect(tone(snapshot(['a', 'alerting']))).toBe('ring');
        expect(tone(dials(), ringsThere(), snapshot(['out', 'initiated']))).toBe('ringback');
        expect(tone(snapshot(['out', 'initiated']))).toBeNull();
        expect(tone(snapshot(['a', 'hold'], ['b', 'alerting']))).toBe('ring');
        expect(tone(snapshot(['a', 'connected'], ['b', 'alerting']))).toBe('waiting');
    });

    it('events that do not concern a call change nothing', () => {
        const calls = after(rings());
        const others: Told[] = [
            { event: 'LinkState', at: 2, state: 'up' },
            { event: 'MicrophoneMute', ...on('in'), on: true },
            { event: 'SoundBlocked', at: 2, blocked: true }
        ];
        for (const other of others) expect(afterEvent(calls, other as unknown as PhoneEvent)).toBe(calls);
    });
});
