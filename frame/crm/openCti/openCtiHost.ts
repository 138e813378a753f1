import type { CrmCommand } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../crmHost';
import type { CrmHost, CrmHostContext } from '../crmHost';
import { libraryHost } from '../libraryHost';
import { watchPages } from '../pageWatch';
import { openCtiCapabilities } from './openCtiCapabilities';
import type { OpenCtiApi } from './openCtiApi';
import { OpenCtiClient } from './openCtiClient';
import { readClick, readPage } from './readPage';
import { screenPopArguments } from './screenPopArguments';

/** The Salesforce page around the frame, accessed through Open CTI for Lightning. */
export function openCtiHost(context: CrmHostContext, api: OpenCtiApi): CrmHost {
    const { clock, log } = context;
    const client = new OpenCtiClient(api, clock, log);

    async function execute(command: Exclude<CrmCommand, { command: 'screenPop' }>): Promise<unknown> {
        switch (command.command) {
            case 'setClickToDial':
                return client.call(command.on ? 'enableClickToDial' : 'disableClickToDial');
            case 'setItem':
                return Promise.all([
                    client.call('setSoftphoneItemLabel', { label: command.label }),
                    client.call('setSoftphoneItemIcon', { key: command.icon })
                ]);
            case 'setPanelVisible':
                return client.call('setSoftphonePanelVisibility', { visible: command.visible });
            case 'refreshView':
                return client.call('refreshView');
            case 'setPopout':
                throw new CrmHostError('unsupported');
        }
    }

    return libraryHost(
        context,
        {
            capabilities: openCtiCapabilities(api),
            readSettings: () => client.call('getCallCenterSettings'),
            readLayout: () => client.call('getSoftphoneLayout'),
            async runApex(apexClass, methodName, methodParams) {
                const returned = await client.call('runApex', { apexClass, methodName, methodParams });
                return (returned as { runApex?: unknown } | null)?.runApex;
            },
            readPage: async () => readPage(await client.call('getAppViewInfo')),
            listen({ clicked, opened }) {
                client.listen('onClickToDial', (payload) => clicked(readClick(payload)));
                client.listen('onNavigationChange', (payload) => opened(readPage(payload)));
            },
            reportStarted: () => client.call('notifyInitializationComplete'),
            screenPop(target) {
                const args = screenPopArguments(target);
                return () => client.call('screenPop', args);
            },
            execute
        },
        (emit) => watchPages(clock, emit)
    );
}
