/**
 * The script of the SIP phone system. It is a separate file in the static resource, because a SIP stack is larger than
 * everything else together, and is loaded only if the settings ask for it.
 */
import type { PhoneSystemContext, PhoneSystemRegistry } from '../phoneSystem';
import type { SipSettings } from './descriptor';
import { openMix } from './conferenceMix';
import { createMicrophone } from '../media/microphone';
import { SipPhoneSystem } from './sipPhoneSystem';
import { Subscription } from './subscription';
import { createUserAgent } from './userAgent';

const registry: PhoneSystemRegistry = window;
registry.crmConnectPhoneSystems = {
    ...registry.crmConnectPhoneSystems,
    sip: (context: PhoneSystemContext<SipSettings>) =>
        new SipPhoneSystem(
            {
                // RFC 7118: the subprotocol "sip"
                openSocket: (url) => new WebSocket(url, 'sip'),
                createAgent: createUserAgent,
                openMix,
                subscribe: (parts) => new Subscription(parts),
                microphone: (parts) =>
                    createMicrophone({
                        ...parts,
                        devices: navigator.mediaDevices,
                        permissions: navigator.permissions
                    }),
                network: {
                    page: window,
                    connection: (navigator as { readonly connection?: EventTarget }).connection
                },
                random: Math.random
            },
            context
        )
};
