/** The script of the desk phone. It is a separate file in the static resource, because most agents have no desk phone. */
import { version } from '../../../package.json';
import type { PhoneSystemContext, PhoneSystemRegistry } from '../phoneSystem';
import { SUBPROTOCOL } from '../../../cti/protocol/subprotocol';
import type { DeskSettings } from './descriptor';
import { DeskPhoneSystem } from './deskPhoneSystem';

const registry: PhoneSystemRegistry = window;
registry.crmConnectPhoneSystems = {
    ...registry.crmConnectPhoneSystems,
    desk: (context: PhoneSystemContext<DeskSettings>) =>
        new DeskPhoneSystem(
            {
                open: (url) => new WebSocket(url, SUBPROTOCOL),
                network: {
                    page: window,
                    connection: (navigator as { readonly connection?: EventTarget }).connection
                },
                random: Math.random,
                product: version
            },
            context
        )
};
