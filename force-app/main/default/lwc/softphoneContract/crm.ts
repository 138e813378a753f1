import { explanationFields } from './explanationFields';
import { hostCapabilities } from './hostCapabilities';
import { readingFields } from './settings';
import { bool, instant, listOf, mapOf, name, object, oneOf, optional, orNull, text, union, whole } from './shape';
import type { Fields, Infer, UnionOf } from './shape';

/** What the panel and the CRM host tell each other. Names follow Open CTI for Lightning. */

const pageFields = {
    url: optional(text),
    recordId: optional(text),
    recordName: optional(text),
    objectType: optional(text),
    personAccount: optional(bool),
    accountId: optional(text),
    contactId: optional(text)
};
/** What the agent looks at. On a page that is no record all fields but `url` are absent. */
const pageInfo = object(pageFields);
export type PageInfo = Infer<typeof pageInfo>;

/**
 * The page took the place of a form that a screen pop opened in the same tab, and shows a record of its kind: perhaps the one
 * that was saved from it (P6). Salesforce tells no more; whether the record is new, its creation date says.
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

/** What opens for one outcome of a lookup. `none`: the layout says that nothing does. */
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
    /** In the order of the layout: the object's API name and the fields that are shown. */
    objects: listOf(object({ name, label: text, fields: listOf(name) })),
    singleMatch: screenPopRule,
    multipleMatches: screenPopRule,
    noMatch: screenPopRule
});
export type CallTypeLayout = Infer<typeof callTypeLayout>;

const callTypes = { Inbound: callTypeLayout, Outbound: callTypeLayout, Internal: callTypeLayout };
export type CallType = keyof typeof callTypes;

/** The user's softphone layout, already read from Salesforce's answer; where that is silent, our own defaults. */
const softphoneLayout = object({ callTypes: object(callTypes) });
export type SoftphoneLayout = Infer<typeof softphoneLayout>;

/** What Apex GetCurrentUser told; null where the class, or the method, is missing (R2, N1). */
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
    /** Before all others. */
    HostCapabilities: told({ capabilities: hostCapabilities }),
    SettingsRead: told(readingFields),
    LayoutRead: told({ layout: softphoneLayout }),
    CurrentUserRead: told({ user: currentUser }),
    Navigated: told({
        page: pageInfo,
        fromForm: optional(fromForm),
        /** `callKey` of the screen pop that opened this page in this tab. */
        poppedFor: optional(name),
        /** Told by another tab, around which it happened. */
        elsewhere: optional(bool)
    }),
    ClickToDial: told({ click: clickToDial }),
    /** The host cannot be reached or refuses: shown to the agent; the phone itself goes on. */
    HostTrouble: told({ reason: oneOf(...HOST_TROUBLE_REASONS), ...explanationFields })
};
/** What the CRM host tells the panel. */
export const crmEvent = union('event', CRM_EVENTS);
export type CrmEvent = Infer<typeof crmEvent>;

const screenPopTarget = union('type', {
    record: object({ recordId: name, callKey: name }),
    search: object({ searchString: name }),
    /** `form` names the form, for whoever hears what became of it. */
    newRecord: object({ entity: name, form: name, defaultFieldValues: mapOf(text) }),
    url: object({ url: name }),
    flow: object({ flow: name, flowArgs: mapOf(text) })
});
export type ScreenPopTarget = Infer<typeof screenPopTarget>;

export const CRM_COMMANDS = {
    screenPop: object({ target: screenPopTarget }),
    setClickToDial: object({ on: bool }),
    setItem: object({ label: text, icon: name }),
    setPanelVisible: object({ visible: bool }),
    refreshView: object({})
};
export type CrmCommand = UnionOf<'command', typeof CRM_COMMANDS>;
