import { DialReceiver } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import type { ClickToDial, CrmCommand } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { CrmHostError } from '../crmHost';
import type { CrmHost, CrmHostContext } from '../crmHost';
import { libraryHost } from '../libraryHost';
import { watchPages } from '../pageWatch';
import { openCtiCapabilities } from './openCtiCapabilities';
import type { OpenCtiApi } from './openCtiApi';
import { OpenCtiClient } from './openCtiClient';
import { readClick, readPage } from './readPage';
import { screenPopArguments } from './screenPopArguments';

/** The Lightning message channel of components that dial: CRM Connect Phone Numbers, the quick action Call, other people's. */
const DIAL_CHANNEL = 'CRM_Connect_Dial__c';

/** The Salesforce page around the frame, accessed through Open CTI for Lightning. */
export function openCtiHost(context: CrmHostContext, api: OpenCtiApi): CrmHost {
    const { clock, log } = context;
    const client = new OpenCtiClient(api, clock, log);
    // since version 47 of the library
    const hasChannels = client.has('subscribe') && client.has('publish');
    let clicked: (click: ClickToDial | null) => void = () => undefined;
    const dialing = new DialReceiver({
        clicked: (click) => clicked(click),
        publish(message) {
            client
                .call('publish', { channelName: DIAL_CHANNEL, message })
                .catch((thrown) => log(`could not answer a component that dials: ${thrownInWords(thrown)}`));
        }
    });

    async function setClickToDial(on: boolean): Promise<void> {
        await client.call(on ? 'enableClickToDial' : 'disableClickToDial');
        if (hasChannels) dialing.set(on);
    }

    async function execute(command: Exclude<CrmCommand, { command: 'screenPop' }>): Promise<unknown> {
        switch (command.command) {
            case 'setClickToDial':
                return setClickToDial(command.on);
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
            listen(heard) {
                clicked = heard.clicked;
                client.listen('onClickToDial', (payload) => clicked(readClick(payload)));
                client.listen('onNavigationChange', (payload) => heard.opened(readPage(payload)));
                if (hasChannels)
                    client.listen('subscribe', (message) => dialing.hear(message), { channelName: DIAL_CHANNEL });
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
