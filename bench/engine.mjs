// [engine-1], [engine-10], [engine-1000]: transitions per second after this many calls. The baseline is a reducer that does nothing.
import { loadEngine } from './engineBundle.mjs';
import { result } from './statistics.mjs';

const RUNS = 40;
const WARM_UP = 10;
const AT = Date.UTC(2026, 10, 20, 16, 11, 36);
const CALLS_A_RUN = 60;

/** The events of a complete call: rings, is found, answered, held, resumed, ended, saved, wrapped up. */
function eventsOf(id, now) {
    const connection = { callId: id, deviceId: '1001' };
    const callKey = `005/1001/${id}`;
    const phone = (event) => ({ type: 'phone', at: now, event: { at: now, connection, ...event } });
    const intro = { direction: 'in', remote: { number: '+447814256404', name: 'Fred' } };
    return [
        phone({ event: 'Delivered', ...intro }),
        phone({ event: 'Established', ...intro }),
        phone({ event: 'Held', holding: 'local' }),
        phone({ event: 'Retrieved', retrieving: 'local' }),
        phone({ event: 'ConnectionCleared', releasing: 'remote', cause: 'normal' }),
        { type: 'recordSaved', at: now, callKey, attempt: 1, answer: { ok: true, taskId: '00T000000000001AAA' } },
        { type: 'agent', at: now, action: { do: 'save', callKey } }
    ];
}

/** Plays the events and answers every command, as the frame does. Returns the state and the number of transitions. */
function play(reduce, start, events) {
    let state = start;
    let transitions = 0;
    for (const event of events) {
        const { state: next, effects } = reduce(state, event);
        state = next;
        transitions++;
        for (const effect of effects) {
            if (effect.effect !== 'command') continue;
            state = reduce(state, { type: 'answer', at: AT, answer: { id: effect.id, ok: true } }).state;
            transitions++;
        }
    }
    return { state, transitions };
}

const rate = (reduce, state, events) => {
    const started = performance.now();
    const { transitions } = play(reduce, state, events);
    return transitions / ((performance.now() - started) / 1000);
};

export async function benchEngine() {
    const { initialState, transition } = await loadEngine();
    const nothing = (state) => ({ state, effects: [] });
    const results = [];
    for (const behind of [1, 10, 1000]) {
        const fresh = initialState({ userId: '005', locale: 'en-GB', timeZone: 'Europe/London' });
        const past = Array.from({ length: behind }, (_, i) => eventsOf(`past-${i}`, AT)).flat();
        const { state } = play(transition, fresh, past);
        const events = Array.from({ length: CALLS_A_RUN }, (_, i) => eventsOf(`now-${i}`, AT)).flat();
        const ours = [];
        const floor = [];
        // Alternating, so that load on the machine affects both. The first runs are for the compiler.
        for (let run = -WARM_UP; run < RUNS; run++) {
            const [ourRate, floorRate] = [rate(transition, state, events), rate(nothing, state, events)];
            if (run < 0) continue;
            ours.push(ourRate);
            floor.push(floorRate);
        }
        results.push(result(`engine-${behind}`, 'transitions/s', 'an empty reducer', ours, floor, { higher: true }));
    }
    return { results };
}
