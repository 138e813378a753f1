import type { PageReference } from 'lightning/navigation';
import type { TabInfo } from 'lightning/platformWorkspaceApi';
import type { UtilitySetup } from 'c/softphoneContract';

/** What the component can do in Lightning Experience, in the platform's own terms. */
export interface Platform {
    readonly navigate: (page: PageReference) => void;
    readonly encodeDefaults: (values: Readonly<Record<string, string>>) => string;
    /** Whether the app is a console, with workspace tabs. */
    readonly isConsole: () => boolean;
    readonly allTabs: () => Promise<readonly TabInfo[]>;
    readonly focusTab: (tabId: string) => Promise<unknown>;
    readonly openTab: (target: { readonly recordId: string } | { readonly url: string }) => Promise<unknown>;
    readonly showItem: (look: {
        readonly label: string;
        readonly icon: string;
        readonly highlighted: boolean;
    }) => Promise<unknown>;
    readonly showPanel: (visible: boolean) => Promise<unknown>;
    /** Shows the phone's page below the panel, or hides it. */
    readonly showPage: (visible: boolean) => void;
    readonly allowPopout: (on: boolean) => Promise<unknown>;
    /** Tells the components that dial whether the phone does. */
    readonly setClickToDial: (on: boolean) => void;
    /** Reloads the data of the page. Null: the open page is not a record. */
    readonly refresh: (recordId: string | null) => Promise<unknown>;
    readonly readSetup: () => Promise<UtilitySetup>;
    readonly readLayout: (name: string) => Promise<string>;
}
