/**
 * Stand-in for the Apex classes PhoneSignIn and HmacPhoneCredentials: real credentials, from the org's record of Phone_Sign_In__mdt.
 */
import { createHmac } from 'node:crypto';
import { ApexError } from './apexError.mjs';

const USUAL_MINUTES = 720;

/** PhoneSignIn.credentials */
export function phoneCredentials(_params, { phoneSignIn, store, user }) {
    const provider = phoneSignIn?.ProviderClass__c?.trim();
    if (!provider) return null;
    if (provider.toLowerCase() !== 'hmacphonecredentials') {
        throw new ApexError(
            `Phone Sign-In names ${provider}, which is not a class that implements PhoneCredentialProvider.`
        );
    }
    const record = store.all('User').find(({ Id }) => Id === user.Id);
    return mint(phoneSignIn, record, Math.floor(Date.now() / 1000), store.objects.User);
}

/**
 * HmacPhoneCredentials.forRunningUser
 * @param {Record<string, string | number | null>} settings fields of the record
 * @param {Record<string, string>} user
 * @param {number} now seconds since 1970
 * @param {object} existing fields of User
 */
export function mint({ SipSecret__c, TurnSecret__c, ...settings }, user, now, fields) {
    const lifetime = Math.max(1, Math.trunc(settings.ValidMinutes__c ?? USUAL_MINUTES)) * 60;
    const expiry = (Math.floor(now / lifetime) + 2) * lifetime;
    const minted = { validForSeconds: expiry - now };
    if (SipSecret__c) {
        minted.extension = extensionOf(user, settings.ExtensionField__c, fields);
        minted.authorizationUser = `${expiry}:${minted.extension}`;
        minted.password = sign(SipSecret__c, minted.authorizationUser);
    }
    if (TurnSecret__c) {
        const username = `${expiry}:${user.Id}`;
        minted.iceServers = [{ username, credential: sign(TurnSecret__c, username) }];
    }
    return minted;
}

function extensionOf(user, field, fields) {
    if (!field) throw new ApexError('Phone Sign-In does not name the field of User that holds the extension.');
    const known = Object.keys(fields).find((name) => name.toLowerCase() === field.trim().toLowerCase());
    if (!known) throw new ApexError(`Phone Sign-In names a field of User that you may not read: ${field}`);
    const extension = String(user[known] ?? '').trim();
    if (!extension) throw new ApexError(`You have no extension: the field ${field} of your user is empty.`);
    return extension;
}

const sign = (secret, username) => createHmac('sha1', secret).update(username).digest('base64');
