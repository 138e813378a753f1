import { explanationFields } from './explanationFields';
import { either, finite, listOf, longText, name, object, optional, orNull, text } from './shape';
import type { Infer } from './shape';

/** STUN and TURN servers, as RTCIceServer of WebRTC. */
export const iceServer = object({
    /** Absent: the TURN servers of the setting iceServers. */
    urls: optional(listOf(text)),
    username: longText,
    credential: longText
});
export type IceServer = Infer<typeof iceServer>;

/** An agent's credentials for the phone system. */
export const signInFields = {
    /** The extension. */
    user: name,
    password: longText,
    /** The name that the password belongs to, if it is not the extension. */
    authorizationUser: optional(name)
};

const phoneCredentials = object({
    /** Null: the agent types extension and password. */
    signIn: orNull(object(signInFields)),
    iceServers: listOf(iceServer),
    /** How long all of this is valid, in milliseconds. Null: as long as the phone runs. */
    validFor: orNull(finite)
});
/** What Salesforce provides to the agent's phone, for a limited time. */
export type PhoneCredentials = Infer<typeof phoneCredentials>;

/** Null: none for this user. */
export const credentialsAnswer = either(
    object({ credentials: orNull(phoneCredentials) }),
    object({ error: object(explanationFields) })
);
export type CredentialsAnswer = Infer<typeof credentialsAnswer>;
