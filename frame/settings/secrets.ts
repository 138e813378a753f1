/** An address with a user in it, or a value under a name that passwords go by. */
const CREDENTIALS = /@|\b(user|username|pass|password|credential|secret|token)\b["'\s]*[:=]/i;
const SCHEME = /^(?:(?:wss?|https?|sips?):\/\/|(?:stun|turn|sip)s?:)?/i;

export const holdsCredentials = (text: string): boolean => CREDENTIALS.test(text);

/** What an address says before its @ or after its ? may be a secret, and is shown to nobody. */
export function withoutSecrets(text: string): string {
    const { 0: scheme = '' } = SCHEME.exec(text) ?? [];
    const host = text.includes('@') ? text.slice(text.lastIndexOf('@')) : null;
    const shown = (host === null ? text : `${scheme}…${host}`).replace(/[?#].*$/s, '?…');
    return CREDENTIALS.test(shown.replace('@', '')) ? '…' : shown;
}
