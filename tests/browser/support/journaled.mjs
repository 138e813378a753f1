import { until } from '../../support/until.mjs';

/** Waits until an entry of the journal, which survives a crash, contains this text. */
export const journaled = (journey, text) =>
    until(
        () =>
            journey.frame().evaluate(async (wanted) => {
                const [{ name } = {}] = await indexedDB.databases();
                if (!name) return false;
                const resultOf = (request) =>
                    new Promise((resolve, reject) => {
                        request.onsuccess = () => resolve(request.result);
                        request.onerror = () => reject(request.error);
                    });
                const database = await resultOf(indexedDB.open(name));
                const entries = await resultOf(database.transaction('calls').objectStore('calls').getAll());
                database.close();
                return JSON.stringify(entries).includes(wanted);
            }, text),
        `"${text}" to be in the journal`
    );
