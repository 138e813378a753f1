/** This page's clock. Whoever sets a timer cancels it. */
export const pageClock = {
    now: (): number => Date.now(),
    after: (ms: number, act: () => void): (() => void) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the returned function cancels it; its owner does so when it is removed
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};
