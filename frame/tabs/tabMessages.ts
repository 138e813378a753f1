import {
    CRM_COMMANDS,
    CRM_EVENTS,
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
import { TABS_COMMANDS } from '../../force-app/main/default/lwc/softphoneContract/servingSide';
import type { Infer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * The messages between the frames of one browser. Each Salesforce tab loads its own frame, all of the same origin.
 * During an update, tabs can run different versions of the package, so messages are versioned and checked.
 */
export const TAB_VERSION = 1;

/** The commands that one tab executes for another. */
const tabCommand = union('command', {
    /** To the leader, it means: release the phone. */
    takeOver: TABS_COMMANDS.takeOver,
    screenPop: CRM_COMMANDS.screenPop,
    refreshView: CRM_COMMANDS.refreshView,
    setPanelVisible: CRM_COMMANDS.setPanelVisible,
    /** Asks for a sign of life; the answer is a SignOfLife. */
    ping: object({}),
    /** An action of the agent in the asking tab's panel. */
    act: object({ action: askedAction }),
    /** Calls that the asking tab had only in memory when it led. */
    journalFound: object(leftEntries),
    /** An event in Salesforce in the asking tab: a number was clicked or a page was opened. */
    crm: object({
        event: union('event', { ClickToDial: CRM_EVENTS.ClickToDial, Navigated: CRM_EVENTS.Navigated })
    })
});
export type TabCommand = Infer<typeof tabCommand>;

/** The tab that has the phone. */
export const THE_LEADER = 'leader';

const tabMessage = union('type', {
    /** A tab has opened; the others send it what they know. */
    hello: object({ tab: name }),
    bye: object({ tab: name }),
    /** When the agent last used this tab, in milliseconds since 1970, and whether it is visible now (P5). */
    activeTab: object({ tab: name, visible: bool, at: instant }),
    /** The tab with the phone reports whether click to dial is on (D1). */
    leading: object({ tab: name, clickToDial: bool }),
    /** The leading panel's state. */
    mirror: object({ tab: name, mirror }),
    /** `beginBefore`: a tab that has not started by then must not start, because the asking tab no longer waits. */
    question: object({ id: name, to: name, beginBefore: instant, command: tabCommand }),
    /** A tab has accepted the question; its answer follows. */
    taken: object({ id: name }),
    done: object({ id: name, value: optional(anything) }),
    failed: object({ id: name, error: commandError })
});
export type TabMessage = Infer<typeof tabMessage>;

/** A message as it is posted. */
export const packTabMessage = (message: TabMessage): unknown => ({ v: TAB_VERSION, ...message });

/** The message, or a sentence that says why it is not valid. */
export function unpackTabMessage(data: unknown): TabMessage | string {
    const v = (data as { v?: unknown } | null)?.v;
    if (v !== TAB_VERSION) return `version ${String(v)} of the tab channel instead of ${TAB_VERSION}`;
    return tabMessage(data, 'message') ?? (data as TabMessage);
}
