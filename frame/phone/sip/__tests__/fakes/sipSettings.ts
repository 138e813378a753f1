import type { SipSettings } from '../../descriptor';

/** What an admin has to set, and nothing else. */
export const SIP_SETTINGS: SipSettings = {
    sipServer: ['ws://127.0.0.1/ws'],
    sipDomain: 'pbx.example',
    sipOutboundProxy: '',
    sipAuthorizationUser: '',
    sipDisplayName: '',
    sipCodecs: [],
    followRedirects: 'off',
    iceServers: [],
    trustAssertedIdentity: true,
    voicemailNumber: '',
    busyLamps: true,
    doNotDisturbOnCode: '',
    doNotDisturbOffCode: '',
    forwardingOnCode: '',
    forwardingOffCode: '',
    pickupCode: ''
};
