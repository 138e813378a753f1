import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { loadRegistered } from '../loadScript';
import type { LoadScript } from '../loadScript';
import type { TonePlayer, TonePlayerParts } from './tonePlayer';

export type NewTonePlayer = (parts: TonePlayerParts) => TonePlayer;

/** On the frame's window: where the tones' script registers itself. */
export interface TonesRegistry {
    crmConnectTones?: NewTonePlayer;
}

/** Pause before another attempt, in milliseconds. */
const FETCH_AGAIN_MS = 30_000;

/** Loads the tones' script from `url`. */
export const tonesLoader = (load: LoadScript, url: string, registry: TonesRegistry) => (): Promise<NewTonePlayer> =>
    loadRegistered(load, url, 'tones', () => registry.crmConnectTones);

/** Tries until the tones are loaded. Nothing waits for them: the phone can be used before it can ring. */
export function fetchTones(
    load: () => Promise<NewTonePlayer>,
    clock: Clock,
    log: Log,
    onLoad: (newTonePlayer: NewTonePlayer) => void
): void {
    load().then(onLoad, (thrown: unknown) => {
        log(`could not load the tones, will try again: ${thrownInWords(thrown)}`);
        clock.after(FETCH_AGAIN_MS, () => fetchTones(load, clock, log, onLoad));
    });
}
