import type { CrmEvent } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { bool, name, object } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Infer } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost, CrmHostContext, DetectedHost } from './crm/crmHost';
import type { ChannelPort } from './tabs/tabChannel';

/** From each phone's page: it is here, or gone. Whoever does not answer an earlier message yet is asked to. */
const message = object({ tab: name, page: name, here: bool, asks: bool });
type Message = Infer<typeof message>;

export interface OtherPhoneParts {
    /** A channel of all pages of this user's phones in this browser. Null: this browser has no channels. */
    readonly port: ChannelPort | null;
    /** The path of this page: the phone with Open CTI and the phone without it have pages of their own. */
    readonly page: string;
    readonly tab: string;
}

/**
 * An admin may set up both phones for a user. They are one phone in two places: they share the lock, the journal, and the calls, and one
 * page leads. But the leader's settings apply, so the agent is told. Wraps a host to add OtherPhone to its events.
 */
export function watchOtherPhone(
    connect: DetectedHost['connect'],
    { port, page, tab }: OtherPhoneParts
): { readonly connect: DetectedHost['connect']; close(): void } {
    const ownPage = page.toLowerCase();
    const others = new Set<string>();
    let context: CrmHostContext | null = null;
    let settings = '';

    const post = (here: boolean, asks: boolean): void =>
        port?.postMessage({ tab, page: ownPage, here, asks } satisfies Message);
    const event = (): CrmEvent => ({
        event: 'OtherPhone',
        at: context?.clock.now() ?? 0,
        settings: others.size > 0 ? settings : null
    });

    function emit(told: CrmEvent): void {
        context?.emit(told);
        if (told.event !== 'SettingsRead' || told.callCenter === null || told.callCenter === settings) return;
        settings = told.callCenter;
        if (others.size > 0) context?.emit(event());
    }

    function hear({ data }: MessageEvent): void {
        if (message(data, 'message') !== null) return;
        const { tab: other, page: itsPage, here, asks } = data as Message;
        if (here && asks) post(true, false);
        if (itsPage === ownPage) return;
        const before = others.size > 0;
        if (here) others.add(other);
        else others.delete(other);
        if (others.size > 0 !== before) context?.emit(event());
    }

    return {
        connect(given) {
            context = given;
            const host = connect({ ...given, emit });
            return {
                capabilities: host.capabilities,
                known: () => (others.size > 0 ? [...host.known(), event()] : host.known()),
                start() {
                    if (port) port.onmessage = hear;
                    post(true, true);
                    host.start();
                },
                execute: (command) => host.execute(command)
            } satisfies CrmHost;
        },
        close: () => post(false, false)
    };
}
