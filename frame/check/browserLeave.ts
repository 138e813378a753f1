import type { Microphone } from '../../force-app/main/default/lwc/pageContract/pageContract';

/** The part of Document that shows what the embedding frames allow. Chromium still has it under its original name. */
interface WithPolicy {
    readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

const COOKIE = 'crmConnectCookies=kept';
/** Required in a frame inside a page of another site. */
const ATTRIBUTES = 'Path=/; SameSite=None; Secure';

/** Whether the browser lets this page set a cookie. In a frame inside a page of another site, it is a third-party cookie. */
export function keepsCookies(page: Pick<Document, 'cookie'>): boolean {
    try {
        page.cookie = `${COOKIE}; ${ATTRIBUTES}; Max-Age=60`;
        const kept = page.cookie.includes(COOKIE);
        page.cookie = `${COOKIE}; ${ATTRIBUTES}; Max-Age=0`;
        return kept;
    } catch {
        return false;
    }
}

/** Whether the embedding frames let this page use the microphone. Null: the browser doesn't report it. */
export const microphoneInFrame = (page: object): boolean | null =>
    (page as WithPolicy).featurePolicy?.allowsFeature('microphone') ?? null;

/** Whether the browser lets this page use a microphone. Doesn't prompt the agent. */
export async function microphoneState(permissions: Pick<Permissions, 'query'> | undefined): Promise<Microphone> {
    try {
        return (await permissions?.query({ name: 'microphone' }))?.state ?? 'unknown';
    } catch {
        return 'unknown'; // some browsers don't support this query
    }
}
