import type { PhoneSystemTexts } from '../phoneSystemTexts';
import type { SipSettings } from './descriptor';

export const sipTexts: PhoneSystemTexts<SipSettings> = {
    label: '',
    does: 'SIP over secure WebSocket',
    settings: {
        sipServer: {
            label: 'SIP servers, for phone system sip, in order: wss://pbx.example.com/ws, wss://pbx2.example.com/ws',
            values: '`wss://pbx.example.com/ws`',
            does: 'where the browser registers, see [SIP servers](#sip-servers); `ws://` for this computer only'
        },
        sipDomain: {
            label: 'SIP domain, for phone system sip: pbx.example.com',
            values: '`pbx.example.com`',
            does: "the part behind the @ of the agents' addresses"
        },
        sipOutboundProxy: {
            label: 'SIP: outbound proxy, named in a Route header: proxy.example.com',
            values: '`proxy.example.com:5060`',
            does: 'SIP: the proxy that requests name in a `Route` header; empty: none'
        },
        sipAuthorizationUser: {
            label: 'SIP: user to authenticate as, if not the extension: {extension}-web',
            values: '`{extension}-web`',
            does: 'SIP: the user to authenticate as; empty: the extension'
        },
        sipDisplayName: {
            label: 'SIP: name to call with: Acme Support',
            values: '`Acme Support`',
            does: 'SIP: the name in `From` of outgoing calls; `{extension}` can be part of it'
        },
        sipCodecs: {
            label: 'SIP: codecs to use, in order: opus, g722, pcma, pcmu',
            values: '`opus`, `g722`, `pcma`, `pcmu`',
            does: 'SIP: the codecs to use, in order; empty: those of the browser'
        },
        followRedirects: {
            label: 'SIP: follow redirected calls: off, sameDomain (within sipDomain) or any',
            values: '`off`, `sameDomain`, `any`',
            does: 'SIP: whether a redirected call is followed, see [Redirects](#redirects)'
        },
        iceServers: {
            label: 'STUN and TURN servers, without credentials: stun:stun.example.com',
            values: '`stun:stun.example.com`',
            does: 'STUN and TURN servers for the audio of SIP calls, at most 4, addresses only, see below'
        },
        trustAssertedIdentity: {
            label: 'SIP: believe the exchange about who calls (P-Asserted-Identity)',
            does: 'SIP: the caller is the identity that the phone system asserts ([Caller identity](#caller-identity))'
        },
        voicemailNumber: {
            label: 'SIP: voicemail number, which also shows new messages in the panel: *97',
            values: '`*97`',
            does: 'SIP: the number to call for voicemail, see [Voicemail](#voicemail); empty: none'
        },
        busyLamps: {
            label: 'SIP: show which colleagues are busy',
            does: 'SIP: show in the dial field which colleagues are busy, see [Busy lamps](#busy-lamps)'
        },
        doNotDisturbOnCode: {
            label: 'SIP: code that turns on do not disturb: *78',
            values: '`*78`',
            does: 'SIP: the code to dial for do not disturb, see [Feature codes](#feature-codes); empty: no button'
        },
        doNotDisturbOffCode: {
            label: 'SIP: code that turns off do not disturb: *79',
            values: '`*79`',
            does: 'SIP: the code that turns it off'
        },
        forwardingOnCode: {
            label: 'SIP: code that forwards calls: *72{number}',
            values: '`*72{number}`',
            does: 'SIP: the code to dial for forwarding; `{number}` stands for where calls go'
        },
        forwardingOffCode: {
            label: 'SIP: code that ends forwarding: *73',
            values: '`*73`',
            does: 'SIP: the code that ends it'
        },
        pickupCode: {
            label: 'SIP: code that picks up a call that rings at another phone: *8 or **{number}',
            values: '`*8`, `**{number}`',
            does: "SIP: the code that answers a colleague's call; `{number}` stands for the colleague's extension"
        }
    }
};
