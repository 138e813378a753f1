/** The script of the page for `tel:` links. It is a separate file in the static resource, because no phone needs it. */
import { browserClock } from '../clock';
import { newId } from '../newId';
import { openChannel } from '../tabs/openChannel';
import { linksChannel } from '../userNames';
import { startLinkPage } from './linkPage';

const { userId = '', salesforceHosts = '' } = document.currentScript?.dataset ?? {};
startLinkPage({ window, clock: browserClock, newId, port: openChannel(linksChannel(userId)), salesforceHosts });
