/** A worker in a page with nothing but Twilio's own packages. */

/**
 * Connects `worker` and, with `voice`, registers `device`; both are globals of the page, as are the latest `reservation` and `call`, and what
 * happened in `events`, `deviceEvents`, and `calls`.
 * @param {import('playwright-core').Page} page of startVendorPage
 * @param {{ eventBridge: string, signaling: string }} twilio
 * @param {{ token: string, voice?: boolean, activity?: string | null }} worker
 */
export async function openVendorWorker(page, twilio, { token, voice = true, activity = 'Available' }) {
    await page.evaluate(
        async ([eventBridge, signaling, token, voice]) => {
            window.events = [];
            window.calls = [];
            const keep = (source, names, into) => {
                for (const name of names)
                    source.on(name, (what) => into.push([name, what?.sid ?? what?.code ?? what?.message]));
            };
            window.follow = (reservation) => {
                keep(
                    reservation,
                    ['accepted', 'rejected', 'timeout', 'canceled', 'rescinded', 'wrapup', 'completed'],
                    window.events
                );
                keep(
                    reservation.task,
                    ['updated', 'canceled', 'completed', 'wrapup', 'transferInitiated'],
                    window.events
                );
            };
            const worker = new window.Worker(token, {
                ebServer: eventBridge,
                wsServer: eventBridge.replace(/^https/, 'wss')
            });
            window.worker = worker;
            worker.on('reservationCreated', (reservation) => {
                window.reservation = reservation;
                window.follow(reservation);
            });
            keep(
                worker,
                ['ready', 'activityUpdated', 'reservationCreated', 'tokenExpired', 'disconnected', 'error'],
                window.events
            );
            await new Promise((resolve, reject) => {
                worker.on('ready', resolve);
                worker.on('error', reject);
            });
            if (!voice) return;
            const device = new window.Device(token, {
                chunderw: signaling,
                publishEvents: false,
                logLevel: 'silent',
                tokenRefreshMs: 1000
            });
            window.device = device;
            window.deviceEvents = [];
            keep(device, ['registered', 'unregistered', 'incoming', 'error', 'tokenWillExpire'], window.deviceEvents);
            device.on('incoming', (call) => {
                window.call = call;
                keep(
                    call,
                    ['accept', 'cancel', 'disconnect', 'reject', 'error', 'reconnecting', 'reconnected'],
                    window.calls
                );
            });
            await device.register();
        },
        [twilio.eventBridge, twilio.signaling, token, voice]
    );
    if (activity)
        await page.evaluate(
            (name) => [...window.worker.activities.values()].find((one) => one.name === name).setAsCurrent(),
            activity
        );
}
