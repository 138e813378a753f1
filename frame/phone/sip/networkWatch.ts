import type { Clock } from '../../clock';

const TICK_MS = 20_000;
/**
 * A tick that is this late comes from a computer that has slept. Browsers delay the timers of a hidden page by up to a minute. In
 * milliseconds.
 */
const SLEPT_MS = 90_000;
/** The browser reports each new estimate of the bandwidth too. One look in this time is enough. In milliseconds. */
const QUIET_MS = 10_000;

export interface NetworkWatchParts {
    readonly clock: Clock;
    /** The window, which hears `online` and `offline`. */
    readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
    /** `navigator.connection`, which only some browsers have. */
    readonly connection: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
    /** The network is another one, or was not there for a while: what was connected is probably dead. */
    readonly onChanged: () => void;
    /** Something about the network is different. */
    readonly onDoubt: () => void;
}

/** Notices that the network changes, and that the computer has slept. Call the returned function to stop. */
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
