import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeviceReport } from '../../../switch';
import type { AmiMessage } from '../../amiMessages';
import { Bridges } from '../../bridges';
import { Calls } from '../../calls';
import { Endings } from '../../endings';
import { Normalizer } from '../../normalizer';
import { asteriskOptions } from '../../options';

/** The normalizer on its own, and everything that it has reported. */
export class Watched {
    time = 1_700_000_000_000;
    readonly reports: { readonly deviceId: string; readonly report: DeviceReport }[] = [];
    readonly leftOver: string[] = [];
    /** Whether the caller withholds the number. Null: the exchange has not answered yet. */
    isWithheld: boolean | null = false;
    readonly unanswered: ((isWithheld: boolean) => void)[] = [];
    readonly bridges = new Bridges();
    readonly calls = new Calls(
        () => this.time,
        (deviceId, report) => this.reports.push({ deviceId, report })
    );
    readonly normalizer: Normalizer;

    constructor() {
        const { calls, bridges } = this;
        const waiting = { rooms: new Set<string>(), music: new Set<string>() };
        const leftOver = (channel: string): void => void this.leftOver.push(channel);
        const endings = new Endings({ calls, bridges, waiting, leftOver });
        const options = asteriskOptions({ host: 'pbx', user: 'u', secret: 's' });
        const ask = (_channel: string, answer: (isWithheld: boolean) => void): void => {
            if (this.isWithheld === null) this.unanswered.push(answer);
            else answer(this.isWithheld);
        };
        this.normalizer = new Normalizer({ calls, bridges, waiting, endings, options, ask });
    }

    heed(...events: readonly AmiMessage[]): void {
        for (const event of events) this.normalizer.heed(event);
    }

    /** What a device's reports were: the event, what is special about it, and the call's state afterwards. */
    of(device: string): string[] {
        return this.reports.flatMap(({ deviceId, report }) => (deviceId === device ? [inWords(report)] : []));
    }

    clear(): void {
        this.reports.length = 0;
    }
}

function inWords({ event, call }: DeviceReport): string {
    const { cause, to, releasing, holding, retrieving, newRemote } = event as unknown as Record<
        string,
        string | undefined
    >;
    const more = [cause, to, releasing, holding, retrieving, newRemote && JSON.stringify(newRemote)].filter(Boolean);
    const state = call && [
        call.state,
        ...(call.remoteHold ? ['heldThere'] : []),
        ...(call.conferenced ? ['conferenced'] : [])
    ];
    return [event.event, ...more, ...(state ? ['->', ...state] : [])].join(' ');
}

/** Events that were recorded at the lab's Asterisk (tests/pbx/support/recordAmi.mjs). */
export function recorded(name: string): AmiMessage[] {
    const text = readFileSync(path.join(__dirname, '../recorded', `${name}.jsonl`), 'utf8');
    return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AmiMessage);
}
