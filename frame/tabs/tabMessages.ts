import {
    CRM_COMMANDS,
    CRM_EVENTS,
    TABS_COMMANDS,
    anything,
    askedAction,
    bool,
    commandError,
    instant,
    leftEntries,
    mirror,
    name,
    object,
    optional,
    union
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Infer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * What the frames of one browser tell each other: each Salesforce tab loads a frame of its own, all of the same origin.
 * Tabs may run different versions of the package while an update is going on, so messages are versioned and checked.
 */
export const TAB_VERSION = 1;

/** The commands that one tab carries out for another. */
const tabCommand = union('command', {
    /** Asked of the leader, it means: let go. */
    takeOver: TABS_COMMANDS.takeOver,
    screenPop: CRM_COMMANDS.screenPop,
    refreshView: CRM_COMMANDS.refreshView,
    setPanelVisible: CRM_COMMANDS.setPanelVisible,
    /** A sign of life is wanted; its value is a SignOfLife. */
    ping: object({}),
    /** What the agent did in the asking tab's panel. */
    act: object({ action: askedAction }),
    /** What the asking tab had in memory only when it led. */
    journalFound: object(leftEntries),
    /** What happened in Salesforce around the asking tab: a number was clicked, a page opened. */
    crm: object({
        event: union('event', { ClickToDial: CRM_EVENTS.ClickToDial, Navigated: CRM_EVENTS.Navigated })
    })
});
export type TabCommand = Infer<typeof tabCommand>;

/** The tab that has the phone, whichever it is. */
export const THE_LEADER = 'leader';

const tabMessage = union('type', {
    /** A tab has come; the others tell it what they know. */
    hello: object({ tab: name }),
    bye: object({ tab: name }),
    /** When the agent last looked at this tab, in milliseconds since 1970, and whether it can be seen now (P5). */
    activeTab: object({ tab: name, visible: bool, at: instant }),
    /** The tab with the phone says whether numbers can be clicked (D1). */
    leading: object({ tab: name, clickToDial: bool }),
    /** What the leading panel shows. */
    mirror: object({ tab: name, mirror }),
    /** `beginBefore`: whoever has not begun by then must leave it, as the asker does it himself or has given up. */
    question: object({ id: name, to: name, beginBefore: instant, command: tabCommand }),
    /** Somebody carries the question out; his answer follows. */
    taken: object({ id: name }),
    done: object({ id: name, value: optional(anything) }),
    failed: object({ id: name, error: commandError })
});
export type TabMessage = Infer<typeof tabMessage>;

/** A message as it is posted. */
export const packTabMessage = (message: TabMessage): unknown => ({ v: TAB_VERSION, ...message });

/** The message, or a sentence that says why it is none. */
export function unpackTabMessage(data: unknown): TabMessage | string {
    const v = (data as { v?: unknown } | null)?.v;
    if (v !== TAB_VERSION) return `version ${String(v)} of the tab channel instead of ${TAB_VERSION}`;
    return tabMessage(data, 'message') ?? (data as TabMessage);
}
