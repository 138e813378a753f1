/** Polls until the condition returns something truthy, and returns that. `what` is for the message on a timeout; it can be a function. */
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
