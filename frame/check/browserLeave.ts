import type { Microphone } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The part of Document that tells what the frames around it allow. Chromium has it, under its first name. */
interface WithPolicy {
    readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

const COOKIE = 'crmConnectCookies=kept';
/** For frames in pages of another site. */
const ATTRIBUTES = 'Path=/; SameSite=None; Secure';

/** Whether the browser lets this page keep a cookie. In a page of another site that is a third-party cookie. */
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

/** Whether the frames around this page let it use the microphone; null: the browser does not tell. */
export const microphoneInFrame = (page: object): boolean | null =>
    (page as WithPolicy).featurePolicy?.allowsFeature('microphone') ?? null;

/** Whether the browser lets this page use a microphone, without asking for it. */
export async function microphoneState(permissions: Pick<Permissions, 'query'> | undefined): Promise<Microphone> {
    try {
        return (await permissions?.query({ name: 'microphone' }))?.state ?? 'unknown';
    } catch {
        return 'unknown'; // some browsers do not answer for the microphone
    }
}
