/** An address with a user name, or a value with a name that suggests a secret. */
const CREDENTIALS = /@|\b(user|username|pass|password|credential|secret|token)\b["'\s]*[:=]/i;
const SCHEME = /^(?:(?:wss?|https?|sips?):\/\/|(?:stun|turn|sip)s?:)?/i;

export const holdsCredentials = (text: string): boolean => CREDENTIALS.test(text);

/** The text without the parts of an address that may be secret: before the @ and after the ?. */
export function withoutSecrets(text: string): string {
    const { 0: scheme = '' } = SCHEME.exec(text) ?? [];
    const host = text.includes('@') ? text.slice(text.lastIndexOf('@')) : null;
    const shown = (host === null ? text : `${scheme}…${host}`).replace(/[?#].*$/s, '?…');
    return CREDENTIALS.test(shown.replace('@', '')) ? '…' : shown;
}
