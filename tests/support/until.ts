const GIVES_UP_AFTER_MS = 30_000;

/**
 * Waits until something holds that happens in real time, such as a message that arrives at a port. How long that takes depends on the
 * machine, so no test waits a fixed time for it.
 */
export async function until(holds: () => unknown, what: string): Promise<void> {
    const started = performance.now();
    while (!(await holds())) {
        if (performance.now() - started > GIVES_UP_AFTER_MS) throw new Error(`waited in vain until ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
    }
}
