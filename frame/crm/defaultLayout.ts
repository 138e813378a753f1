import type {
    LayoutDefaults,
    SoftphoneLayout
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The phone fields that Salesforce's own objects come with. Fax numbers do not call. */
export const STANDARD_PHONE_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Phone'],
    Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone'],
    Lead: ['Phone', 'MobilePhone'],
    User: ['Phone', 'MobilePhone'],
    Case: ['SuppliedPhone']
};

/** Where defaults come from, as an admin knows it. */
export const originOf = ({ name }: LayoutDefaults): string =>
    name === null ? 'the phone’s built-in layout' : `Softphone Layout "${name}"`;

/** What is wrong with the defaults themselves, a sentence each. */
export const faultsInWords = (defaults: LayoutDefaults): string[] =>
    defaults.faults.map(({ callType, text }) =>
        callType === null
            ? `The setting softphoneLayout names "${text}", which there is not; ${originOf(defaults)} is used`
            : `${originOf(defaults)}, ${callType}: "${text}" is not understood and left out`
    );

/** A layout, and for the log what it lacked. An admin reads what is wrong with it in the setup check. */
export interface FilledLayout extends SoftphoneLayout {
    readonly fallbacks: readonly string[];
}

/** The layout of a host that has none, and `why`. */
export function defaultLayout(why: string, defaults: LayoutDefaults): FilledLayout {
    return { callTypes: defaults.callTypes, fallbacks: [`${why} (${originOf(defaults)})`, ...faultsInWords(defaults)] };
}
