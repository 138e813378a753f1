import type { TabInfo } from 'lightning/platformWorkspaceApi';
import type { Platform } from '../../platform';

/** What a component did in Lightning Experience, in order, and the tabs of its console. */
export function fakePlatform({ console: isConsole = false, tabs = [] as readonly TabInfo[] } = {}) {
    const did: (readonly [string, unknown])[] = [];
    const note =
        (what: string) =>
        (given: unknown): Promise<unknown> => {
            did.push([what, given]);
            return Promise.resolve(true);
        };
    const platform: Platform = {
        navigate: (page) => void did.push(['navigate', page]),
        encodeDefaults: (values) => JSON.stringify(values),
        isConsole: () => isConsole,
        allTabs: () => Promise.resolve(tabs),
        focusTab: note('focusTab'),
        openTab: note('openTab'),
        showItem: note('showItem'),
        showPanel: note('showPanel'),
        showPage: (visible) => void did.push(['showPage', visible]),
        allowPopout: note('allowPopout'),
        setClickToDial: (on) => void did.push(['setClickToDial', on]),
        refresh: note('refresh'),
        readSetup: () =>
            Promise.resolve({
                configuration: 'Default',
                settings: '',
                internalNumberDigits: null,
                timeZone: null,
                userId: null
            }),
        readLayout: (name) => Promise.resolve(JSON.stringify({ name, callTypes: {} }))
    };
    return { did, platform };
}
