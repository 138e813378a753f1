/**
 * How tests wait, with real time. Machines differ in speed, so what must happen is waited for with `until`, never for a fixed time. The
 * limit is only for tests that fail.
 */

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Polls until `condition` returns something truthy, and returns that.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {string | (() => string)} what what it waits for, for the message on a timeout; it can be a function
 * @param {{ timeout?: number, every?: number }} [options] milliseconds
 * @returns {Promise<T>}
 */
export async function until(condition, what, { timeout = 60_000, every = 40 } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
        const value = await condition();
        if (value) return value;
        if (Date.now() > deadline) {
            throw new Error(`waited ${timeout} ms for ${typeof what === 'function' ? what() : what}`);
        }
        await pause(every);
    }
}

/**
 * Checks that something that could go wrong later does not: calls `check`, which throws if it has, again and again for a while.
 * @param {number} ms
 * @param {() => unknown} check
 */
export async function stays(ms, check) {
    const end = Date.now() + ms;
    for (;;) {
        await check();
        if (Date.now() >= end) return;
        await pause(Math.min(50, ms));
    }
}

/** Time that is a part of what is tested, such as the length of a call. Not for something to happen in it: that takes `until`. */
export const timePasses = pause;
