import { becauseFields } from './checkBecause';
import { bool, instant, listOf, mapOf, name, object, oneOf, optional, orNull, text, union, whole } from './shape';

const page = object({
    url: optional(text),
    recordId: optional(text),
    recordName: optional(text),
    objectType: optional(text),
    personAccount: optional(bool),
    accountId: optional(text),
    contactId: optional(text)
});

const popRule = union('pop', {
    none: object({}),
    record: object({}),
    search: object({}),
    newRecord: object({ entity: name }),
    visualforce: object({ page: name }),
    flow: object({ flow: name })
});

const callType = object({
    objects: listOf(object({ name, label: text, fields: listOf(name) })),
    singleMatch: popRule,
    multipleMatches: popRule,
    noMatch: popRule
});

const capabilities = object({
    screenPop: listOf(name),
    clickToDial: bool,
    utilityItem: bool,
    panel: bool,
    refresh: bool,
    navigation: bool,
    layout: bool
});

/** Checks what the CRM host tells the panel. Null when it fits, else what is wrong. */
export const checkCrmEvent = union('event', {
    HostCapabilities: object({ at: instant, capabilities }),
    SettingsRead: object({ at: instant, settings: mapOf(text) }),
    LayoutRead: object({
        at: instant,
        layout: object({
            callTypes: object({
                Inbound: callType,
                Outbound: callType,
                Internal: callType
            })
        })
    }),
    CurrentUserRead: object({
        at: instant,
        user: object({
            timeZone: orNull(text),
            userId: orNull(text),
            internalNumbersDigitsLength: orNull(whole)
        })
    }),
    Navigated: object({
        at: instant,
        page,
        fromForm: optional(object({ form: name, openFor: instant })),
        poppedFor: optional(name),
        elsewhere: optional(bool)
    }),
    ClickToDial: object({
        at: instant,
        click: (value, path) => page(value, path) ?? object({ number: text })(value, path)
    }),
    HostTrouble: object({
        at: instant,
        reason: oneOf('noHost', 'noAnswer', 'refused'),
        ...becauseFields
    })
});
