/**
 * What a real Asterisk (22) says on its Manager Interface about a call to a desk phone, recorded in the PBX lab: from +447814256404, on the
 * channels PJSIP/trunk-00000000 and PJSIP/1003-00000001.
 */
import { readFileSync } from 'node:fs';

const RECORDED = { trunk: 'PJSIP/trunk-00000000', phone: 'PJSIP/1003-00000001', device: /\b1003\b/g };
/** What Asterisk sends within this time, it sends at once, in milliseconds. */
const AT_ONCE_MS = 5;

class Recording {
    /** What is sent, and when, in milliseconds since the first event. */
    #steps = [];
    #epoch;

    constructor(file) {
        for (const block of readFileSync(new URL(file, import.meta.url), 'utf8')
            .trim()
            .split('\n\n')) {
            const [time, ...lines] = block.split('\n');
            const at = Number(time.slice(1));
            const event = `${lines.join('\r\n')}\r\n\r\n`;
            const last = this.#steps.at(-1);
            if (last && at - last.at <= AT_ONCE_MS) last.text += event;
            else this.#steps.push({ at, text: event });
        }
        const [, second] = /Uniqueid: (\d+)\./.exec(this.#steps[0].text);
        this.#epoch = new RegExp(`\\b${second}\\.`, 'g');
        this.rings = this.#stepWith('DialBegin');
        this.answered = this.#stepWith('BridgeEnter');
        this.ends = this.#stepWith('Hangup');
    }

    #stepWith = (event) => this.#steps.findIndex(({ text }) => text.includes(`Event: ${event}\r\n`));

    /**
     * The same call at another device, with other channels and ids.
     * @param {{ device: string, serial: number, longestMs?: number }} call longestMs: how long its longest part lasts, which is the talk,
     *   or the ringing of a missed call
     */
    at({ device, serial, longestMs = 2000 }) {
        const hex = (number) => number.toString(16).padStart(8, '0');
        const other = (text) =>
            text
                .replaceAll(RECORDED.trunk, `PJSIP/trunk-${hex(2 * serial)}`)
                .replaceAll(RECORDED.phone, `PJSIP/${device}-${hex(2 * serial + 1)}`)
                .replaceAll(RECORDED.device, device)
                .replaceAll(this.#epoch, `${1_795_840_000 + serial}.`)
                .replace(/^(BridgeUniqueid: ).*$/gm, `$1replay-${serial}`);
        const times = this.#steps.map(({ at }) => at);
        const pauses = times.slice(1).map((at, step) => at - times[step]);
        const longest = Math.max(...pauses);
        const from = times[pauses.indexOf(longest)];
        return this.#steps.map(({ at, text }) => ({
            at: at > from ? at - longest + longestMs : at,
            text: other(text)
        }));
    }
}

/** It is answered at the desk phone, and the caller hangs up. */
export const ANSWERED = new Recording('answeredCall.txt');
/** The caller hangs up while it rings. */
export const MISSED = new Recording('missedCall.txt');
