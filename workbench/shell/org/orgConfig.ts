import type { Person } from '../platform/person';

interface ScreenPop {
    readonly screenPopType?: string;
    readonly screenPopData?: string;
}

/** Softphone layout of one call type, as getSoftphoneLayout hands it out. */
export interface CallTypeLayout {
    readonly objects?: Readonly<Record<string, unknown>>;
    readonly screenPopSettings?: Readonly<{
        NoMatch?: ScreenPop;
        SingleMatch?: ScreenPop;
        MultipleMatches?: ScreenPop;
    }>;
}

/** Field of an object, as far as the org describes it. */
export interface FieldDescription {
    readonly label?: string;
    readonly type?: string;
    readonly values?: readonly string[];
}

/** GET /workbench/config. */
export interface OrgConfig {
    /** Origin of the softphone's frame: another one than ours, as in Salesforce, where that can be had. */
    readonly frameOrigin: string;
    readonly framePath: string;
    /** The call center's settings, flat: "/reqGeneralInfo/reqSoftphoneHeight" -> "600". */
    readonly callCenter: Readonly<Record<string, string>>;
    readonly softphoneLayout: Readonly<Partial<Record<'Inbound' | 'Outbound' | 'Internal', CallTypeLayout>>>;
    readonly user: Person;
    /** Height and width in px. */
    readonly utilityBar: Readonly<{ label?: string; icon?: string; height?: number | string; width?: number | string }>;
    readonly objects?: Readonly<Record<string, { readonly fields?: Readonly<Record<string, FieldDescription>> }>>;
}
