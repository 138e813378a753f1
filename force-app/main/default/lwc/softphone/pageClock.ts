/** This page's clock for the runtime, which cancels its own timers. */
export const pageClock = {
    now: (): number => Date.now(),
    after: (ms: number, act: () => void): (() => void) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the runtime cancels it when the panel is removed
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};
