import type { PhoneSystemTexts } from '../phoneSystemTexts';
import type { SipSettings } from './descriptor';

export const sipTexts: PhoneSystemTexts<SipSettings> = {
    label: '',
    does: 'SIP over secure WebSocket',
    settings: {
        sipServer: {
            label: 'SIP server, for phone system sip: wss://pbx.example.com/ws',
            values: '`wss://pbx.example.com/ws`',
            does: 'where the browser registers; `ws://` for this computer only, no `@`, `?` or `#`'
        },
        sipDomain: {
            label: 'SIP domain, for phone system sip: pbx.example.com',
            values: '`pbx.example.com`',
            does: "the part behind the @ of the agents' addresses"
        },
        iceServers: {
            label: 'STUN and TURN servers, without credentials: stun:stun.example.com',
            values: '`stun:stun.example.com`',
            does: 'STUN and TURN servers for the audio of SIP calls, at most 4, addresses only, see below'
        },
        trustAssertedIdentity: {
            label: 'SIP: believe the exchange about who calls (P-Asserted-Identity)',
            does: 'SIP: the caller is the identity that the phone system asserts ([Caller identity](#caller-identity))'
        }
    }
};
