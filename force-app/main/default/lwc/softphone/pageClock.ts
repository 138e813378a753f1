/** Time of this page, for the phone's runtime, which stops what it began. */
export const pageClock = {
    now: (): number => Date.now(),
    after: (ms: number, act: () => void): (() => void) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the runtime cancels it when the panel goes
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};
