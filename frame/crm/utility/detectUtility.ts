import { UTILITY_PARAMETER } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { explanation, portChannel } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { newId } from '../../newId';
import { thrownInWords } from '../../log';
import type { ParentPage } from '../../parentPage';
import { watchShown } from '../../shownPage';
import type { ShownPage } from '../../shownPage';
import type { Detection } from '../crmHost';
import { componentLink } from './componentLink';
import { receivePorts } from './receivePorts';
import type { HandshakePage } from './receivePorts';
import { utilityHost } from './utilityHost';

export type UtilityPage = HandshakePage & ShownPage & { readonly location: Pick<Location, 'search'> };

/** On the frame's window: where utility.js (utilityScript.ts) registers itself. */
export interface UtilityRegistry {
    crmConnectUtility?: typeof detectUtility;
}

/**
 * Whether a component of this package in the utility bar holds this page: the component puts its nonce into the page's address. Any page
 * could do that, so only one of the org is asked for its ports, and nothing starts until it has passed them.
 */
export function detectUtility(page: UtilityPage, parent: ParentPage): Detection | Promise<Detection> {
    const nonce = new URLSearchParams(page.location.search).get(UTILITY_PARAMETER);
    if (nonce === null) return { found: false, explanation: explanation('outsideSalesforce') };
    if (parent.kind !== 'salesforce') return { found: false, explanation: explanation('openedByItself') };
    return receivePorts(page, parent.origin, nonce).then(([panel, component]) => ({
        found: true,
        host: {
            sharesPhone: true,
            panel: portChannel(panel),
            connect: (context) => {
                const link = componentLink(portChannel(component), { ...context, session: newId() });
                watchShown(page, (visible) => {
                    link.execute({ command: 'showPage', visible }).catch((thrown: unknown) =>
                        context.log(`could not show the page: ${thrownInWords(thrown)}`)
                    );
                });
                return utilityHost(context, link);
            }
        }
    }));
}
