/** The script of the page for `tel:` links. It is a separate file in the static resource, because no phone needs it. */
import { browserClock } from '../clock';
import { newId } from '../newId';
import { linksChannel } from '../userNames';
import { startLinkPage } from './linkPage';

const { userId = '', salesforceHosts = '' } = document.currentScript?.dataset ?? {};
const port = typeof BroadcastChannel === 'function' ? new BroadcastChannel(linksChannel(userId)) : null;
startLinkPage({ window, clock: browserClock, newId, port, salesforceHosts });
