import type { Person } from '../platform/person';

interface ScreenPop {
    readonly screenPopType?: string;
    readonly screenPopData?: string;
}

/** The softphone layout of a call type, as getSoftphoneLayout returns it. */
export interface CallTypeLayout {
    readonly objects?: Readonly<Record<string, unknown>>;
    readonly screenPopSettings?: Readonly<{
        NoMatch?: ScreenPop;
        SingleMatch?: ScreenPop;
        MultipleMatches?: ScreenPop;
    }>;
}

/** The org's description of a field. */
export interface FieldDescription {
    readonly label?: string;
    readonly type?: string;
    readonly values?: readonly string[];
}

/** A tab of an app: `standard-Account`, or a custom tab with its label. */
export interface AppTab {
    readonly name: string;
    readonly label?: string;
}

/** A Lightning app of the package. */
export interface App {
    readonly name: string;
    readonly label: string;
    readonly description: string;
    readonly console: boolean;
    readonly tabs: readonly AppTab[];
    /** The phone in its utility bar, if there is one: through Open CTI, or the package's own component. */
    readonly softphone: {
        readonly host: 'openCti' | 'utility';
        readonly label: string;
        readonly icon: string;
        /** A property of the package's component. */
        readonly configuration: string;
    } | null;
}

export interface ListButton {
    readonly label: string;
    readonly page: string;
}

/** GET /workbench/config. */
export interface OrgConfig {
    /** Origin of the softphone's frame, which differs from the page's if possible, as in Salesforce. */
    readonly frameOrigin: string;
    readonly framePath: string;
    /** The call center's settings, flat: "/reqGeneralInfo/reqSoftphoneHeight" -> "600". */
    readonly callCenter: Readonly<Record<string, string>>;
    readonly softphoneLayout: Readonly<Partial<Record<'Inbound' | 'Outbound' | 'Internal', CallTypeLayout>>>;
    readonly user: Person;
    readonly apps: readonly App[];
    /** The package's buttons for list views, by object. Each opens a Visualforce page with the selected records. */
    readonly listButtons: Readonly<Record<string, readonly ListButton[]>>;
    /** The name of the app that a new browser opens first. */
    readonly firstApp?: string;
    /** Height and width in px. */
    readonly utilityBar: Readonly<{ label?: string; icon?: string; height?: number | string; width?: number | string }>;
    readonly objects?: Readonly<Record<string, { readonly fields?: Readonly<Record<string, FieldDescription>> }>>;
}
