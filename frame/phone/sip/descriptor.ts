import { matching, oneOf, readBoolean } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';
import type { OwnSetting } from '../descriptor';
import { readServers } from '../serverAddresses';
import { readCodecs } from './codecs';
import type { Codec } from './codecs';
import { readIceServers } from './iceServers';
import type { RedirectRule } from './redirectRule';
import { readProxy } from './proxyAddress';

export type SipSettings = Readonly<{
    /** The wss addresses of the SIP servers, in the order in which they are tried. Not a secret. */
    sipServer: readonly string[];
    sipDomain: string;
    /** A SIP URI. Empty: none. */
    sipOutboundProxy: string;
    /** See login.ts. Empty: the extension. */
    sipAuthorizationUser: string;
    /** Empty: none. */
    sipDisplayName: string;
    /** In the order of preference. None: the browser's. */
    sipCodecs: readonly Codec[];
    /** Which redirections by the exchange are followed, for calls and for the phone itself. */
    followRedirects: RedirectRule;
    /** STUN and TURN servers, which help the browser and the switch find a path for the audio. Addresses only. */
    iceServers: readonly string[];
    /** The caller is whoever the exchange says it is (P-Asserted-Identity). */
    trustAssertedIdentity: boolean;
    /** Dialed for the agent's voicemail. Empty: the phone does not ask about messages. */
    voicemailNumber: string;
    /** Asks the exchange whether colleagues are busy. */
    busyLamps: boolean;
    /** What the exchange's own features are dialed with, see featureCodes. Empty: it doesn't have the feature. */
    doNotDisturbOnCode: string;
    doNotDisturbOffCode: string;
    forwardingOnCode: string;
    forwardingOffCode: string;
    pickupCode: string;
}>;

/** For example "*78", or "*72{number}" if it is dialed with a number. */
const featureCode: OwnSetting<string> = {
    unset: '',
    read: matching(/^[0-9*#]{1,10}(\{number\}[0-9*#]{0,5})?$/)
};

/** A SIP phone in the browser, see SipPhoneSystem. */
export const sip = describePhoneSystem<SipSettings>({
    name: 'sip',
    settings: {
        sipServer: {
            unset: [],
            read: readServers
        },
        sipDomain: {
            unset: '',
            read: matching(/^[a-z0-9.:[\]-]+$/i)
        },
        sipOutboundProxy: {
            unset: '',
            read: readProxy
        },
        sipAuthorizationUser: {
            unset: '',
            read: matching(/^[a-z0-9._+*~!{}-]{1,60}$/i)
        },
        sipDisplayName: {
            unset: '',
            read: matching(/^[^\p{C}"\\<>:@]{1,60}$/u)
        },
        sipCodecs: {
            unset: [],
            read: readCodecs
        },
        followRedirects: {
            unset: 'off',
            read: oneOf('off', 'sameDomain', 'any')
        },
        iceServers: {
            unset: [],
            read: readIceServers
        },
        trustAssertedIdentity: {
            unset: true,
            read: readBoolean
        },
        voicemailNumber: {
            unset: '',
            read: matching(/^\+?[0-9*#]{1,20}$/)
        },
        busyLamps: {
            unset: true,
            read: readBoolean
        },
        doNotDisturbOnCode: featureCode,
        doNotDisturbOffCode: featureCode,
        forwardingOnCode: featureCode,
        forwardingOffCode: featureCode,
        pickupCode: featureCode
    },
    required: ['sipServer', 'sipDomain'],
    // a SIP stack is larger than everything else together, so it is loaded only if it is needed
    script: (_, resources) => `${resources}/sip.js`,
    thirdParty: false,
    signIn: 'credentials',
    callsOutliveTab: false,
    usesMicrophone: true,
    audioElsewhere: false,
    ownDomain: ({ sipDomain }) => sipDomain,
    // RFC 7118: the subprotocol "sip"
    probe: ({ sipServer }) => (sipServer.length === 0 ? null : { urls: sipServer, protocol: 'sip' })
});
