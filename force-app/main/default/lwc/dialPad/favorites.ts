import userId from '@salesforce/user/Id';

/** Somebody whom the agent wants at hand. */
export interface Favorite {
    readonly number: string;
    readonly name: string;
}

/** S6: by user. */
const STORED_AS = `crm-connect-favorites ${userId ?? ''}`;
const MOST = 20;

const isFavorite = (one: unknown): one is Favorite => {
    const { number, name } = (one ?? {}) as Record<string, unknown>;
    return typeof number === 'string' && typeof name === 'string';
};

/** Stored in this browser, for all tabs. None if nothing, or something invalid, is stored. */
export function readFavorites(): Favorite[] {
    try {
        const stored: unknown = JSON.parse(window.localStorage.getItem(STORED_AS) ?? '[]');
        return Array.isArray(stored) ? stored.filter(isFavorite).slice(0, MOST) : [];
    } catch {
        return [];
    }
}

/** Adds somebody, or removes who is there already. Returns the favorites from now on, in the order of their names. */
export function toggleFavorite({ number, name }: Favorite): Favorite[] {
    const before = readFavorites();
    const others = before.filter((one) => one.number !== number);
    const added = others.length < before.length ? others : [...others, { number, name }].slice(-MOST);
    const after = added.sort((one, other) => one.name.localeCompare(other.name));
    try {
        window.localStorage.setItem(STORED_AS, JSON.stringify(after));
    } catch {
        // as long as this page is there
    }
    return after;
}
