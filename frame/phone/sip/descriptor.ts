import { matching, readSocketAddress, readSwitch } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';
import { readIceServers } from './iceServers';

export type SipSettings = Readonly<{
    /** wss address of the SIP server; never a secret. */
    sipServer: string;
    sipDomain: string;
    /** STUN and TURN servers, by which browser and switch find a way to each other's sound; addresses only. */
    iceServers: readonly string[];
    /** Who calls is whom the exchange names. */
    trustAssertedIdentity: boolean;
}>;

/** A telephone in the browser, see SipPhoneSystem. */
export const sip = describePhoneSystem<SipSettings>({
    name: 'sip',
    settings: {
        sipServer: {
            unset: '',
            read: readSocketAddress,
            label: 'SIP server, for phone system sip: wss://pbx.example.com/ws'
        },
        sipDomain: {
            unset: '',
            read: matching(/^[a-z0-9.:[\]-]+$/i),
            label: 'SIP domain, for phone system sip: pbx.example.com'
        },
        iceServers: {
            unset: [],
            read: readIceServers,
            label: 'STUN and TURN servers, without credentials: stun:stun.example.com'
        },
        trustAssertedIdentity: {
            unset: true,
            read: readSwitch,
            label: 'SIP: believe the exchange about who calls (P-Asserted-Identity): true or false'
        }
    },
    needs: ['sipServer', 'sipDomain'],
    // a SIP stack is larger than all the rest, and loaded only where it is wanted
    script: (_, resources) => `${resources}/sip.js`,
    foreign: false,
    signIn: 'typed',
    callsOutliveTab: false,
    usesMicrophone: true,
    ownDomain: ({ sipDomain }) => sipDomain,
    // RFC 7118: the subprotocol "sip"
    probe: ({ sipServer }) => (sipServer === '' ? null : { url: sipServer, protocol: 'sip' })
});
