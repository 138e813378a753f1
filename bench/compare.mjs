// [compare-2000]: the engine's comparison of 2,000 candidates with the caller's number, in ms. The baseline compares their last digits.
import { loadEngine } from './engineBundle.mjs';
import { result } from './statistics.mjs';

const RUNS = 40;
const WARM_UP = 10;
const ROWS = 2000;
const AT = Date.UTC(2026, 10, 20, 16, 11, 36);
const NUMBER = '+447814256404';

/** Notations of records; most of the numbers only begin like the caller's. */
const NOTATIONS = [
    (end) => `07814 ${end}`,
    (end) => `+44 (0)7814 ${end}`,
    (end) => `0044 7814 ${end}`,
    (end) => `+44-7814-${end} x12`,
    (end) => `07814 ${end} (work)`,
    (end) => `020 7946 0018 / 07814 ${end}`
];

const rowsOf = (run) =>
    Array.from({ length: ROWS }, (_, n) => {
        const end = n % 50 === 0 ? '256404' : String(100000 + ((n * 37 + run) % 900000));
        return {
            id: `003${String(n).padStart(12, '0')}AAA`,
            objectType: 'Contact',
            name: `Contact ${n}`,
            isPersonAccount: false,
            personContactId: null,
            accountName: null,
            fields: { Phone: NOTATIONS[n % NOTATIONS.length](end) }
        };
    });

export async function benchCompare() {
    const { initialState, transition } = await loadEngine();
    const connection = { callId: 'one', deviceId: '1001' };
    const initial = initialState({ userId: '005', locale: 'en-GB', timeZone: 'Europe/London' });
    const fresh = { ...initial, settings: { ...initial.settings, defaultCountry: 'GB' } };
    const event = { at: AT, event: 'Delivered', connection, direction: 'in', remote: { number: NUMBER } };
    const { state } = transition(fresh, { type: 'phone', at: AT, event });
    const [{ key, lookup }] = state.calls;
    const ours = [];
    const floor = [];
    for (let run = -WARM_UP; run < RUNS; run++) {
        const answer = { rows: rowsOf(run + WARM_UP), cases: [], truncated: false };
        const started = performance.now();
        const found = transition(state, {
            type: 'callerFound',
            at: AT,
            callKey: key,
            requestId: lookup.requestId,
            answer
        });
        const between = performance.now();
        const similar = answer.rows.filter(({ fields }) => fields.Phone.replace(/\D/g, '').endsWith('256404'));
        const ended = performance.now();
        if (found.state.calls[0].lookup.matches.length < similar.length) throw new Error('A match is missing.');
        if (run < 0) continue;
        ours.push(between - started);
        floor.push(ended - between);
    }
    return { results: [result('compare-2000', 'ms', 'the last six digits', ours, floor)] };
}
