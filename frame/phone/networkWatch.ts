import type { Clock } from '../clock';

const TICK_MS = 20_000;
/**
 * If a tick is this late, the computer was asleep. In milliseconds. Browsers delay the timers of a hidden page by up to a minute.
 */
const SLEPT_MS = 90_000;
/** The browser also reports each new estimate of the bandwidth, so checks are limited to one in this time. In milliseconds. */
const QUIET_MS = 10_000;

export interface NetworkWatchParts {
    readonly clock: Clock;
    /** The window, for its events `online` and `offline`. */
    readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
    /** `navigator.connection`, which only some browsers have. */
    readonly connection: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
    /** The network has changed or was unavailable for a while, so the connection is probably dead. */
    readonly onChanged: () => void;
    /** Something about the network has changed. */
    readonly onDoubt: () => void;
}

/** Detects network changes, and that the computer was asleep. Returns a function that stops it. */
export function watchNetwork({ clock, page, connection, onChanged, onDoubt }: NetworkWatchParts): () => void {
    let lastTick = clock.now();
    let lastDoubt = -Infinity;
    let cancelTick = (): void => undefined;

    const tick = (): void => {
        const late = clock.now() - lastTick;
        lastTick = clock.now();
        cancelTick = clock.after(TICK_MS, tick);
        if (late >= SLEPT_MS) onChanged();
    };
    const doubt = (): void => {
        if (clock.now() - lastDoubt < QUIET_MS) return;
        lastDoubt = clock.now();
        onDoubt();
    };
    const events = ['online', 'offline'];

    cancelTick = clock.after(TICK_MS, tick);
    for (const event of events) page.addEventListener(event, onChanged);
    connection?.addEventListener('change', doubt);
    return () => {
        cancelTick();
        for (const event of events) page.removeEventListener(event, onChanged);
        connection?.removeEventListener('change', doubt);
    };
}
