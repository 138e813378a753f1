import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CrmCommand,
    HostCapabilities,
    ScreenPopTarget
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import type { StoredText } from '../../storedText';
import { CrmHostError } from '../crmHost';
import type { CrmHost, CrmHostContext } from '../crmHost';
import { libraryHost } from '../libraryHost';
import { clickOf, pageOf } from '../pageFields';
import { salesforceTarget } from '../salesforceTarget';
import { flowAddress, newRecordAddress, recordAddress } from './classicAddress';
import { ClassicPages } from './classicPages';
import type { InteractionApi, InteractionListener, InteractionMethod } from './interactionApi';
import { InteractionClient, interactionMethod } from './interactionClient';

/** The list with the call records on a record's page, by its name in refreshRelatedList. */
const ACTIVITY_HISTORY = 'History';

/** The capabilities of the loaded library. Older versions lack methods. */
function capabilitiesOf(api: InteractionApi): HostCapabilities {
    const has = (...paths: (InteractionMethod | InteractionListener)[]): boolean =>
        paths.every((path) => interactionMethod(api, path) !== undefined);
    return {
        // both from API 28; before that, screenPop had other arguments
        screenPop: has('screenPop', 'searchAndGetScreenPopUrl') ? ['record', 'search', 'newRecord', 'url', 'flow'] : [],
        clickToDial: has('cti.enableClickToDial', 'cti.disableClickToDial', 'cti.onClickToDial'),
        utilityItem: false,
        panel: has('setVisible'),
        popout: false,
        refresh: has('refreshRelatedList'),
        navigation: has('getPageInfo', 'onFocus'),
        layout: has('cti.getSoftphoneLayout')
    };
}

/** Classic has other names for the fields of a page. */
const named = ({ objectId, objectName, object, ...fields }: Readonly<Record<string, unknown>>) => ({
    ...fields,
    recordId: objectId,
    recordName: objectName,
    objectType: object
});

export interface ClassicParts {
    readonly api: InteractionApi;
    readonly stored: StoredText;
    /** Opens a page of the org in another tab of the browser. False: the browser does not allow it without a click. */
    readonly openTab: (path: string) => boolean;
}

/** The Salesforce page around the frame, accessed through Open CTI for Salesforce Classic. */
export function classicHost(context: CrmHostContext, { api, stored, openTab }: ClassicParts): CrmHost {
    const { clock, log, callsKnown, endsCalls } = context;
    const client = new InteractionClient(api, clock, log);
    const capabilities = capabilitiesOf(api);

    /** The page that the softphone layout opens for several matches. Salesforce has no other documented address for a search. */
    async function searchAddress(searched: string): Promise<string> {
        const { screenPopUrl } = await client.askForFields('searchAndGetScreenPopUrl', searched, '', 'inbound');
        if (typeof screenPopUrl !== 'string' || screenPopUrl === '')
            throw new CrmHostError('rejected', explanation('noSearchPage'));
        const target = salesforceTarget({ type: 'url', url: screenPopUrl });
        return target.type === 'url' ? target.url : '';
    }

    /** A console opens pages in tabs of its own, and stays loaded. */
    let inConsole = false;
    async function readConsole(): Promise<void> {
        try {
            inConsole = (await client.ask('isInConsole')) === true;
        } catch (thrown) {
            log(`could not find out whether this is a console: ${thrownInWords(thrown)}`);
        }
    }

    /** Does not leave a form with edits that aren't saved, and does not end a call. */
    async function openPage(url: string): Promise<void> {
        if (!inConsole && endsCalls()) {
            if (!openTab(url)) throw new CrmHostError('rejected', explanation('endsCall'));
        } else if ((await client.ask('screenPop', url, false)) === false) {
            throw new CrmHostError('hostError', explanation('pageStays'));
        }
    }

    function screenPop(asked: ScreenPopTarget): () => Promise<void> {
        const target = salesforceTarget(asked);
        if (!capabilities.screenPop.includes(target.type)) throw new CrmHostError('unsupported');
        switch (target.type) {
            case 'record':
                return () => openPage(recordAddress(target.recordId));
            case 'search':
                return async () => openPage(await searchAddress(target.searchString));
            case 'newRecord': {
                const url = newRecordAddress(target.entity);
                return () => openPage(url);
            }
            case 'url':
                return () => openPage(target.url);
            case 'flow':
                return () => openPage(flowAddress(target.flow, target.flowArgs));
        }
    }

    async function execute(command: Exclude<CrmCommand, { command: 'screenPop' }>): Promise<void> {
        switch (command.command) {
            case 'setClickToDial':
                await client.act(command.on ? 'cti.enableClickToDial' : 'cti.disableClickToDial');
                break;
            case 'setPanelVisible':
                // in the sidebar, the phone is always visible, and Salesforce refuses this
                if (inConsole) await client.act('setVisible', command.visible);
                break;
            case 'refreshView':
                // a page without the list answers false; loading the whole page would end calls and lose edits
                await client.ask('refreshRelatedList', ACTIVITY_HISTORY);
                break;
            case 'setItem':
            case 'setPopout':
                throw new CrmHostError('unsupported');
        }
    }

    const host = libraryHost(
        context,
        {
            capabilities,
            readSettings: () => client.askForFields('cti.getCallCenterSettings'),
            readLayout: () => client.askForFields('cti.getSoftphoneLayout'),
            runApex: (apexClass, methodName, methodParams) =>
                client.ask('runApex', apexClass, methodName, methodParams),
            readPage: async () => pageOf(named(await client.askForFields('getPageInfo'))),
            listen({ clicked, opened }) {
                client.listen('cti.onClickToDial', (fields) => clicked(clickOf(named(fields))));
                client.listen('onFocus', (fields) => opened(pageOf(named(fields))));
            },
            reportStarted() {
                client.notify('cti.notifyInitializationComplete');
                return Promise.resolve();
            },
            screenPop,
            execute
        },
        (emit) => new ClassicPages({ clock, stored, callsKnown, emit })
    );
    return {
        ...host,
        start() {
            host.start();
            void readConsole();
        }
    };
}
