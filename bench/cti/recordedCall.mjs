/**
 * What a real Asterisk (22) says on its Manager Interface about a call to a desk phone that is answered there and ended by the caller,
 * recorded in the PBX lab: the channels PJSIP/trunk-00000000 and PJSIP/1003-00000001, the caller +447814256404.
 */
import { readFileSync } from 'node:fs';

const RECORDED = new URL('inboundCall.txt', import.meta.url);
const [TRUNK, PHONE, NUMBER, EPOCH] = ['PJSIP/trunk-00000000', 'PJSIP/1003-00000001', /\b1003\b/g, /\b1795835783\./g];
/** What Asterisk sends within this time, it sends at once, in milliseconds. */
const AT_ONCE_MS = 5;

/** [milliseconds since the first event, events] */
function steps() {
    const found = [];
    for (const block of readFileSync(RECORDED, 'utf8').trim().split('\n\n')) {
        const [time, ...lines] = block.split('\n');
        const at = Number(time.slice(1));
        const event = lines.join('\r\n') + '\r\n\r\n';
        const last = found.at(-1);
        if (last && at - last.at <= AT_ONCE_MS) last.text += event;
        else found.push({ at, text: event });
    }
    return found;
}

const STEPS = steps();
const ANSWERED = STEPS.findIndex(({ text }) => text.includes('BridgeEnter'));

/**
 * The same call at another device, with other channels, ids, and times.
 * @param {{ device: string, serial: number, from?: string, talkMs?: number }} call talkMs: how long they talk
 * @returns {{ at: number, text: string }[]} milliseconds since the first event, and what is sent then
 */
export function callAt({ device, serial, from = '+447814256404', talkMs = 2000 }) {
    const hex = (number) => number.toString(16).padStart(8, '0');
    const other = (text) =>
        text
            .replaceAll(TRUNK, `PJSIP/trunk-${hex(2 * serial)}`)
            .replaceAll(PHONE, `PJSIP/${device}-${hex(2 * serial + 1)}`)
            .replaceAll(NUMBER, device)
            .replaceAll(EPOCH, `${1_795_840_000 + serial}.`)
            .replaceAll('+447814256404', from)
            .replace(/^(BridgeUniqueid: ).*$/gm, `$1bench-${serial}`);
    const answered = STEPS[ANSWERED].at;
    const talk = STEPS[ANSWERED + 1].at - answered;
    return STEPS.map(({ at, text }) => ({ at: at > answered ? at - talk + talkMs : at, text: other(text) }));
}

/** The events of the step at which the phone rings, is answered, and is idle again. */
export const RINGS = STEPS.findIndex(({ text }) => text.includes('Event: DialBegin'));
export const IS_ANSWERED = ANSWERED;
export const ENDS = STEPS.findIndex(({ text }) => text.includes('Event: Hangup\r\n'));
