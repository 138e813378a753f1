import { CRM_COMMANDS, pageFields } from './crm';
import { bool, longText, name, object, optional, orNull, text, union, whole } from './shape';
import type { Infer, UnionOf } from './shape';

/**
 * The port of a component in the utility bar that holds the phone's page in an iframe. It does in Salesforce what that page can't do
 * itself. Its commands are those of the CRM host, and the two that read what the admin has set up.
 */
export const UTILITY_COMMANDS = {
    ...CRM_COMMANDS,
    /** Shows the phone's page below the panel, because it has something to show, or hides it. */
    showPage: object({ visible: bool }),
    readSetup: object({}),
    /** Reads a record of Softphone_Layout__mdt by its name. */
    readLayout: object({ name: text })
};
export type UtilityCommand = UnionOf<'command', typeof UTILITY_COMMANDS>;

/** What the admin has set up for this phone, and its user. */
export const utilitySetup = object({
    /** The name of the configuration. Null: there is none, and the defaults apply. */
    configuration: orNull(name),
    /** Its settings, one in each line: "screenPop = false". */
    settings: longText,
    internalNumberDigits: orNull(whole),
    timeZone: orNull(text),
    userId: orNull(text)
});
export type UtilitySetup = Infer<typeof utilitySetup>;

export const UTILITY_VALUES = { readSetup: utilitySetup, readLayout: longText };

export const utilityEvent = union('event', {
    /** `first`: the page was open before anyone listened. */
    PageOpened: object({ page: object(pageFields), first: optional(bool) }),
    NumberClicked: object({ click: object({ ...pageFields, number: text }) })
});
export type UtilityEvent = Infer<typeof utilityEvent>;
