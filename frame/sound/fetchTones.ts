import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import type { LoadScript } from '../loadScript';
import type { TonePlayer, TonePlayerParts } from './tonePlayer';

export type NewTonePlayer = (parts: TonePlayerParts) => TonePlayer;

/** On the window of the frame: where the script of the tones puts what it brings. */
export interface TonesRegistry {
    crmConnectTones?: NewTonePlayer;
}

/** In milliseconds. */
const FETCH_AGAIN_MS = 30_000;

/** Loads the script of the tones, whose address is `url`. */
export const tonesLoader =
    (load: LoadScript, url: string, registry: TonesRegistry) => async (): Promise<NewTonePlayer> => {
        await load(url);
        if (!registry.crmConnectTones) throw new Error(`${url} brings no tones`);
        return registry.crmConnectTones;
    };

/** Tries until the tones are there. Nothing waits for them: a phone that cannot ring yet can be used. */
export function fetchTones(
    load: () => Promise<NewTonePlayer>,
    clock: Clock,
    log: Log,
    have: (newTonePlayer: NewTonePlayer) => void
): void {
    load().then(have, (thrown: unknown) => {
        log(`the phone makes no sound yet: ${thrownInWords(thrown)}`);
        clock.after(FETCH_AGAIN_MS, () => fetchTones(load, clock, log, have));
    });
}
