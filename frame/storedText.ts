/** One text that is stored in this browser and found again on the next page. Not for secrets. */
export interface StoredText {
    /** Null: nothing is stored, or the browser blocks site data. */
    load(): string | null;
    /** Null deletes it. Does nothing if the browser blocks site data. */
    save(text: string | null): void;
}

/** As much of localStorage as a stored text needs. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `storage` throws if the browser blocks site data. */
export const storedText = (key: string, storage: () => BrowserStorage): StoredText => ({
    load() {
        try {
            return storage().getItem(key);
        } catch {
            return null;
        }
    },
    save(text) {
        try {
            if (text === null) storage().removeItem(key);
            else storage().setItem(key, text);
        } catch {
            // nothing is stored
        }
    }
});
