import { matching, readBoolean, readSocketAddress } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';
import { readIceServers } from './iceServers';

export type SipSettings = Readonly<{
    /** The SIP server's wss address. Not a secret. */
    sipServer: string;
    sipDomain: string;
    /** STUN and TURN servers, which help the browser and the switch find a path for the audio. Addresses only. */
    iceServers: readonly string[];
    /** The caller is whoever the exchange says it is (P-Asserted-Identity). */
    trustAssertedIdentity: boolean;
}>;

/** A SIP phone in the browser, see SipPhoneSystem. */
export const sip = describePhoneSystem<SipSettings>({
    name: 'sip',
    settings: {
        sipServer: {
            unset: '',
            read: readSocketAddress
        },
        sipDomain: {
            unset: '',
            read: matching(/^[a-z0-9.:[\]-]+$/i)
        },
        iceServers: {
            unset: [],
            read: readIceServers
        },
        trustAssertedIdentity: {
            unset: true,
            read: readBoolean
        }
    },
    required: ['sipServer', 'sipDomain'],
    // a SIP stack is larger than everything else together, so it is loaded only if it is needed
    script: (_, resources) => `${resources}/sip.js`,
    thirdParty: false,
    signIn: 'credentials',
    callsOutliveTab: false,
    usesMicrophone: true,
    ownDomain: ({ sipDomain }) => sipDomain,
    // RFC 7118: the subprotocol "sip"
    probe: ({ sipServer }) => (sipServer === '' ? null : { url: sipServer, protocol: 'sip' })
});
