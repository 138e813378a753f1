import { explanationFields } from './explanationFields';
import { hostCapabilities } from './hostCapabilities';
import { readingFields } from './settings';
import { bool, instant, listOf, mapOf, name, object, oneOf, optional, orNull, text, union, whole } from './shape';
import type { Fields, Infer, UnionOf } from './shape';

/** The commands and events of the CRM host. Names follow Open CTI for Lightning. */

export const pageFields = {
    url: optional(text),
    recordId: optional(text),
    recordName: optional(text),
    objectType: optional(text),
    personAccount: optional(bool),
    accountId: optional(text),
    contactId: optional(text)
};
/** The page that the agent has open. If it isn't a record page, all fields except `url` are absent. */
const pageInfo = object(pageFields);
export type PageInfo = Infer<typeof pageInfo>;

/**
 * The page replaced a form that a screen pop opened in the same tab, and shows a record of the same object: perhaps the one that
 * was saved from it (P6). Salesforce reports no more. The creation date shows whether the record is new.
 */
const fromForm = object({
    /** `form` of the screen pop. */
    form: name,
    /** How long the form was open, in milliseconds. */
    openFor: instant
});
export type FromForm = Infer<typeof fromForm>;

const clickToDial = object({ ...pageFields, number: text });
export type ClickToDial = Infer<typeof clickToDial>;

/** What opens for one result of a lookup. `none`: nothing, according to the layout. */
const screenPopRule = union('pop', {
    none: object({}),
    record: object({}),
    search: object({}),
    newRecord: object({ entity: name }),
    visualforce: object({ page: name }),
    flow: object({ flow: name })
});
export type ScreenPopRule = Infer<typeof screenPopRule>;

const callTypeLayout = object({
    /** In the order of the layout: the object's API name and its fields. */
    objects: listOf(object({ name, label: text, fields: listOf(name) })),
    singleMatch: screenPopRule,
    multipleMatches: screenPopRule,
    noMatch: screenPopRule
});
export type CallTypeLayout = Infer<typeof callTypeLayout>;

const callTypes = { Inbound: callTypeLayout, Outbound: callTypeLayout, Internal: callTypeLayout };
export type CallType = keyof typeof callTypes;

/** The user's softphone layout, as read from Salesforce's answer, with our own defaults for its gaps. */
const softphoneLayout = object({ callTypes: object(callTypes) });
export type SoftphoneLayout = Infer<typeof softphoneLayout>;

/** What Apex GetCurrentUser returned. Null if the class or the method is missing (R2, N1). */
const currentUser = object({
    timeZone: orNull(text),
    userId: orNull(text),
    internalNumbersDigitsLength: orNull(whole)
});
export type CurrentUser = Infer<typeof currentUser>;

export const HOST_TROUBLE_REASONS = ['noHost', 'noAnswer', 'refused'] as const;
export type HostTroubleReason = (typeof HOST_TROUBLE_REASONS)[number];

const told = <const F extends Fields>(fields: F) => object({ at: instant, ...fields });

export const CRM_EVENTS = {
    /** Sent before all other events. */
    HostCapabilities: told({ capabilities: hostCapabilities }),
    SettingsRead: told(readingFields),
    LayoutRead: told({ layout: softphoneLayout }),
    CurrentUserRead: told({ user: currentUser }),
    Navigated: told({
        page: pageInfo,
        fromForm: optional(fromForm),
        /** `callKey` of the screen pop that opened this page in this tab. */
        poppedFor: optional(name),
        /** It happened in another tab. */
        elsewhere: optional(bool)
    }),
    ClickToDial: told({ click: clickToDial }),
    /** The host can't be reached or refuses. Shown to the agent; the phone itself keeps working. */
    HostTrouble: told({ reason: oneOf(...HOST_TROUBLE_REASONS), ...explanationFields }),
    /**
     * Both phones of the package, with Open CTI and without, are open in this browser. `settings`: the call center or configuration of this
     * one, whose settings apply while it leads. Null: the other one is gone.
     */
    OtherPhone: told({ settings: orNull(text) })
};
/** An event of the CRM host. */
export const crmEvent = union('event', CRM_EVENTS);
export type CrmEvent = Infer<typeof crmEvent>;

const screenPopTarget = union('type', {
    record: object({ recordId: name, callKey: name }),
    search: object({ searchString: name }),
    /** `form` identifies the form in later events. */
    newRecord: object({ entity: name, form: name, defaultFieldValues: mapOf(text) }),
    url: object({ url: name }),
    flow: object({ flow: name, flowArgs: mapOf(text) })
});
export type ScreenPopTarget = Infer<typeof screenPopTarget>;

export const CRM_COMMANDS = {
    screenPop: object({ target: screenPopTarget }),
    setClickToDial: object({ on: bool }),
    /** `highlighted`: it wants the agent's attention. */
    setItem: object({ label: text, icon: name, highlighted: optional(bool) }),
    setPanelVisible: object({ visible: bool }),
    /** Whether the panel can be moved to its own window, which reloads the phone's page. */
    setPopout: object({ on: bool }),
    refreshView: object({})
};
export type CrmCommand = UnionOf<'command', typeof CRM_COMMANDS>;
