import { readRemembered, remember } from 'c/remembered';

/** Somebody whom the agent wants at hand. */
export interface Favorite {
    readonly number: string;
    readonly name: string;
}

const STORED_AS = 'favorites';
const MOST = 20;

const isFavorite = (one: unknown): one is Favorite => {
    const { number, name } = (one ?? {}) as Record<string, unknown>;
    return typeof number === 'string' && typeof name === 'string';
};

/** Stored in this browser, for all tabs. None if nothing, or something invalid, is stored. */
export function readFavorites(): Favorite[] {
    const stored = readRemembered(STORED_AS);
    return Array.isArray(stored) ? stored.filter(isFavorite).slice(0, MOST) : [];
}

/** Adds somebody, or removes who is there already. Returns the favorites from now on, in the order of their names. */
export function toggleFavorite({ number, name }: Favorite): Favorite[] {
    const before = readFavorites();
    const others = before.filter((one) => one.number !== number);
    const added = others.length < before.length ? others : [...others, { number, name }].slice(-MOST);
    const after = added.sort((one, other) => one.name.localeCompare(other.name));
    // if the browser blocks site data, they last as long as this page
    remember(STORED_AS, after);
    return after;
}
