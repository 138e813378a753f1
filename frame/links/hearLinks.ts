import { DialReceiver } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { ClickToDial } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ChannelPort } from '../tabs/tabChannel';

export interface LinkParts {
    /** Null: this browser has no channels. */
    readonly port: ChannelPort | null;
    readonly leads: () => boolean;
    readonly clicked: (click: ClickToDial) => void;
}

/**
 * Dials what the agent has confirmed in a page with phone links (linkPage.ts). Only the leading tab answers, so that the number is dialed
 * once.
 * @returns tells those pages whether the phone dials (D1)
 */
export function hearLinks({ port, leads, clicked }: LinkParts): (on: boolean) => void {
    if (!port) return () => undefined;
    const receiver = new DialReceiver({ publish: (message) => port.postMessage(message), clicked });
    port.onmessage = ({ data }) => {
        if (leads()) receiver.hear(data);
    };
    return (on) => receiver.set(on);
}
