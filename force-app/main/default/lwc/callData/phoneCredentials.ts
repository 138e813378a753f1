import read from '@salesforce/apex/PhoneSignIn.credentials';
import type { CredentialsAnswer } from 'c/softphoneContract';
import { apexCall } from './apexCall';

const DEADLINE_MS = 15_000;

/** What this user's phone signs in with. Apex leaves out, or sends as null, what its class has not set. */
export async function readPhoneCredentials(): Promise<CredentialsAnswer> {
    const answer = await apexCall(() => read(), DEADLINE_MS);
    if (!answer.ok) return { error: answer.explanation };
    if (!answer.value) return { credentials: null };
    const { extension, authorizationUser, password, iceServers, validForSeconds } = answer.value;
    const login = { user: extension ?? '', password: password ?? '', ...(authorizationUser && { authorizationUser }) };
    return {
        credentials: {
            signIn: login.user === '' ? null : login,
            iceServers: (iceServers ?? []).map(({ urls, username, credential }) => ({
                ...(urls && { urls }),
                username: username ?? '',
                credential: credential ?? ''
            })),
            validFor: validForSeconds ? validForSeconds * 1000 : null
        }
    };
}
