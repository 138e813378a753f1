/** Polls until the condition gives something truthy, and returns it. `what` may be a function, asked on timeout. */
export async function until(condition, what, { timeout = 10_000, every = 40 } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
        const value = await condition();
        if (value) return value;
        if (Date.now() > deadline)
            throw new Error(`waited ${timeout} ms for ${typeof what === 'function' ? what() : what}`);
        await new Promise((resolve) => setTimeout(resolve, every));
    }
}
