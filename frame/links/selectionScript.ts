/** The script of the pages behind the list button Call. It is a separate file in the static resource, because no phone needs it. */
import { browserClock } from '../clock';
import { newId } from '../newId';
import { openChannel } from '../tabs/openChannel';
import { linksChannel } from '../userNames';
import { startSelectionPage } from './selectionPage';

const { userId = '', salesforceHosts = '', records = '[]' } = document.currentScript?.dataset ?? {};
startSelectionPage({
    window,
    clock: browserClock,
    newId,
    port: openChannel(linksChannel(userId)),
    salesforceHosts,
    records
});
