/** IndexedDB with promises. */

export interface OpenOptions {
    /** Omitted: the existing version. */
    readonly version?: number;
    readonly upgrade?: (database: IDBDatabase, oldVersion: number) => void;
    /** The connection must no longer be used: another page wants to change the database, or the browser has closed it. */
    readonly giveUp: (database: IDBDatabase) => void;
}

export function openDatabase(name: string, { version, upgrade, giveUp }: OpenOptions): Promise<IDBDatabase> {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => upgrade?.(request.result, oldVersion);
    return answerOf(request).then((database) => {
        database.onversionchange = () => giveUp(database);
        database.onclose = () => giveUp(database);
        return database;
    });
}

export const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
    });

/** Resolves when the whole transaction has been stored. Rejects if nothing was stored. */
export const completionOf = (transaction: IDBTransaction): Promise<void> =>
    new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted the transaction'));
    });
