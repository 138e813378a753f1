import type { TabInfo } from 'lightning/platformWorkspaceApi';
import { isSameRecord } from 'c/pageContract';
import type { ScreenPopTarget } from 'c/softphoneContract';
import { Failure } from 'c/softphoneContract';
import type { Platform } from './platform';

const withSubtabs = (tabs: readonly TabInfo[]): TabInfo[] => tabs.flatMap((tab) => [tab, ...(tab.subtabs ?? [])]);

/** In a console, a record that is open in a tab or a subtab is shown there, not opened again. */
async function openRecord(recordId: string, platform: Platform): Promise<void> {
    if (!platform.isConsole()) {
        platform.navigate({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
        return;
    }
    const found = withSubtabs(await platform.allTabs()).find((tab) => isSameRecord(tab.recordId, recordId));
    await (found ? platform.focusTab(found.tabId) : platform.openTab({ recordId }));
}

async function openAddress(url: string, platform: Platform): Promise<void> {
    if (platform.isConsole()) await platform.openTab({ url });
    else platform.navigate({ type: 'standard__webPage', attributes: { url } });
}

/** Opens what a screen pop names. Rejects if the platform does, or can't open it. */
export async function openTarget(target: ScreenPopTarget, platform: Platform): Promise<void> {
    switch (target.type) {
        case 'record':
            return openRecord(target.recordId, platform);
        case 'newRecord':
            return platform.navigate({
                type: 'standard__objectPage',
                attributes: { objectApiName: target.entity, actionName: 'new' },
                state: { defaultFieldValues: platform.encodeDefaults(target.defaultFieldValues) }
            });
        case 'url':
            return openAddress(target.url, platform);
        case 'flow': {
            const query = new URLSearchParams(target.flowArgs).toString();
            return openAddress(`/flow/${encodeURIComponent(target.flow)}${query && `?${query}`}`, platform);
        }
        case 'search':
            throw new Failure('unsupported');
    }
}
