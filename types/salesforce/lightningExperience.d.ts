// Modules of Lightning Experience that @salesforce/lightning-types does not declare: what the phone in the utility bar uses of them.

declare module 'lightning/navigation' {
    /** Describes a page. Attributes and state depend on the type: standard__recordPage, standard__objectPage, … */
    export interface PageReference {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, string | undefined>>;
        readonly state?: Readonly<Record<string, string | undefined>>;
    }
    /** A wire adapter: the page that is open. */
    export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
    interface Mixin {
        <Base extends abstract new (...args: never[]) => object>(base: Base): Base;
        /** The name of the method that opens a page. */
        readonly Navigate: unique symbol;
    }
    export const NavigationMixin: Mixin;
}

declare module 'lightning/pageReferenceUtils' {
    export function encodeDefaultFieldValues(values: Readonly<Record<string, string>>): string;
}

declare module 'lightning/platformUtilityBarApi' {
    /** A wire adapter: the id of the utility that the component is in. */
    export const EnclosingUtilityId: import('lwc').WireAdapterConstructor<Record<string, never>, string>;
    export function open(utilityId: string, options?: { readonly autoFocus?: boolean }): Promise<boolean>;
    export function minimize(utilityId: string): Promise<boolean>;
    export function updateUtility(
        utilityId: string,
        attributes: { readonly label?: string; readonly icon?: string; readonly highlighted?: boolean }
    ): Promise<boolean>;
    export function enablePopout(
        utilityId: string,
        enabled: boolean,
        options?: { readonly disabledText?: string }
    ): Promise<boolean>;
}

declare module 'lightning/platformWorkspaceApi' {
    import type { PageReference } from 'lightning/navigation';
    /** A workspace tab of a console, or a subtab. */
    export interface TabInfo {
        readonly tabId: string;
        readonly url?: string;
        readonly title?: string;
        readonly icon?: string;
        readonly iconAlt?: string;
        readonly recordId?: string | null;
        readonly pageReference?: PageReference | null;
        readonly isSubtab?: boolean;
        readonly parentTabId?: string | null;
        readonly subtabs?: readonly TabInfo[] | null;
        readonly focused?: boolean;
        readonly highlighted?: boolean;
        readonly pinned?: boolean;
        readonly closeable?: boolean;
    }
    /** A wire adapter: whether the app is a console. */
    export const IsConsoleNavigation: import('lwc').WireAdapterConstructor<Record<string, never>, boolean>;
    export function getAllTabInfo(): Promise<readonly TabInfo[]>;
    export function focusTab(tabId: string): Promise<boolean>;
    export function openTab(options: {
        readonly recordId?: string;
        readonly pageReference?: PageReference;
        readonly url?: string;
        readonly focus?: boolean;
    }): Promise<string>;
    export function getTabInfo(tabId: string): Promise<TabInfo>;
}

declare module 'lightning/messageService' {
    /** A wire adapter: needed to publish and to subscribe. */
    export const MessageContext: import('lwc').WireAdapterConstructor<Record<string, never>, object>;
    export const APPLICATION_SCOPE: unique symbol;
    export function subscribe(
        context: object,
        channel: object,
        listener: (message: unknown) => void,
        options?: { readonly scope: typeof APPLICATION_SCOPE }
    ): object;
    export function unsubscribe(subscription: object | null): void;
    export function publish(context: object, channel: object, message: object): void;
}

declare module '@salesforce/messageChannel/*' {
    const channel: object;
    export default channel;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    export default class LightningModal extends LightningElement {
        /** Resolves with what the modal was closed with; with nothing, if the user closed it. */
        static open<Result>(
            properties: { readonly label: string; readonly size?: 'small' | 'medium' } & Readonly<
                Record<string, unknown>
            >
        ): Promise<Result | undefined>;
        close(result?: unknown): void;
    }
}

declare module 'lightning/platformShowToastEvent' {
    export interface ToastEventDetail {
        readonly title: string;
        readonly message?: string;
        readonly variant?: 'success' | 'error' | 'warning' | 'info';
    }
    export class ShowToastEvent extends CustomEvent<ToastEventDetail> {
        constructor(toast: ToastEventDetail);
    }
}

declare module 'lightning/uiRecordApi' {
    /** A wire adapter: reads fields of a record that the user can see. Does nothing while a parameter is undefined. */
    export const getRecord: import('lwc').WireAdapterConstructor<
        { readonly recordId: string; readonly optionalFields: readonly string[] | undefined },
        { readonly data?: object; readonly error?: unknown }
    >;
    export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends Event {
        constructor();
    }
}
