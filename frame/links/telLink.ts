/** Digits and what separates them. No * and #: with the code of a feature, a link could forward the agent's calls to a stranger. */
const NUMBER = /^\+?[\d\s().-]{1,40}$/;
const EXTENSION = /^ext=(\d{1,10})$/i;

/** A percent sign that is no code belongs to no number. */
function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return '';
    }
}

/** In an address, an unescaped plus sign stands for a space. No number begins with one. */
const withPlus = (link: string): string => link.replace(/^(tel:)? (?=\d)/i, '$1+');

/**
 * The number of a `tel:` link (RFC 3966), or of an address that has the number alone, as the agent sees it and the phone dials it. Null: it
 * is none.
 */
export function numberOfLink(link: string | null): string | null {
    const [number = '', ...parameters] = decoded(withPlus(link ?? ''))
        .trim()
        .replace(/^tel:/i, '')
        .split(';');
    if (!NUMBER.test(number) || !/\d/.test(number)) return null;
    const [extension] = parameters.flatMap((one) => EXTENSION.exec(one)?.[1] ?? []);
    return extension ? `${number.trim()} x${extension}` : number.trim();
}
