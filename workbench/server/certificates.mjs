/** The certificates in the org's Setup > Certificate and Key Management. Their keys exist only as long as the workbench runs. */
import { generateKeyPair, sign } from 'node:crypto';
import { promisify } from 'node:util';

/** The only one that the workbench's org has. Its key is made when it is first needed. */
export const TICKET_CERTIFICATE = 'CTI_Tickets';

const base64url = (text) => Buffer.from(text).toString('base64url');

export class Certificates {
    #keys;

    get #pair() {
        return (this.#keys ??= promisify(generateKeyPair)('rsa', { modulusLength: 2048 }));
    }

    /** The public key in PEM format, as openssl gets it out of the certificate that Setup downloads. */
    async publicKey() {
        const { publicKey } = await this.#pair;
        return publicKey.export({ type: 'spki', format: 'pem' });
    }

    /**
     * Auth.JWS.getCompactSerialization
     * @param {string} claims JSON
     * @param {string} name of the certificate
     * @throws {Error} if the org has no such certificate
     */
    async jws(claims, name) {
        if (name.toLowerCase() !== TICKET_CERTIFICATE.toLowerCase())
            throw new Error(`There is no certificate ${name}.`);
        const { privateKey } = await this.#pair;
        const input = `${base64url('{"alg":"RS256"}')}.${base64url(claims)}`;
        return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
    }
}
