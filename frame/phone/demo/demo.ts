/**
 * The script of the demo line. It is a separate file in the static resource, because an agent with a real phone system never needs
 * it.
 */
import { newId } from '../../newId';
import type { PhoneSystemContext, PhoneSystemRegistry } from '../phoneSystem';
import { DemoPhoneSystem } from './demoPhoneSystem';
import type { DemoPage, DemoPageApi } from './pageApi';

/** Dispatched on the frame's window when the demo line starts or stops in it. */
const RUNNING_EVENT = 'crmconnectrunning';

const page: DemoPage & PhoneSystemRegistry = window;

function expose(api: DemoPageApi | null): void {
    if (!page.CRMConnect) return;
    if (api) page.CRMConnect.demo = api;
    else delete page.CRMConnect.demo;
    window.dispatchEvent(new Event(RUNNING_EVENT));
}

page.crmConnectPhoneSystems = {
    ...page.crmConnectPhoneSystems,
    demo: (context: PhoneSystemContext) => new DemoPhoneSystem({ newId, expose }, context)
};
