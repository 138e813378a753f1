/** One text that a phone system stores in this browser for its user and finds again on the next page (S6). Not for secrets. */
export interface PhoneStorage {
    /** Null: nothing is stored, or the browser blocks site data. */
    load(): string | null;
    /** Null deletes it. Does nothing if the browser blocks site data. */
    save(text: string | null): void;
}

/** `storage` throws if the browser blocks site data. */
export const phoneStorage = (
    key: string,
    storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
): PhoneStorage => ({
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
