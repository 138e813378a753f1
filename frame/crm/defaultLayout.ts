import type { LayoutDefaults } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { SoftphoneLayout } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The phone fields of Salesforce's standard objects, without fax numbers. */
export const STANDARD_PHONE_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Phone'],
    Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'AssistantPhone'],
    Lead: ['Phone', 'MobilePhone'],
    User: ['Phone', 'MobilePhone'],
    Case: ['SuppliedPhone']
};

/** Where the defaults come from, in words that an admin knows. */
export const originOf = ({ name }: LayoutDefaults): string =>
    name === null ? 'the phone’s built-in layout' : `Softphone Layout "${name}"`;

/** The faults of the defaults themselves, as sentences. */
export const faultsInWords = (defaults: LayoutDefaults): string[] =>
    defaults.faults.map(({ callType, text }) =>
        callType === null
            ? `The setting softphoneLayout names "${text}", which does not exist; ${originOf(defaults)} is used`
            : `${originOf(defaults)}, ${callType}: "${text}" is invalid and is ignored`
    );

/** A layout and, for the log, what was missing in it. Admins see the problems in Setup Check. */
export interface FilledLayout extends SoftphoneLayout {
    readonly fallbacks: readonly string[];
}

/** The layout for a host that has none. `why`: for the log. */
export function defaultLayout(why: string, defaults: LayoutDefaults): FilledLayout {
    return { callTypes: defaults.callTypes, fallbacks: [`${why} (${originOf(defaults)})`, ...faultsInWords(defaults)] };
}
