import { checkCommand } from '../../force-app/main/default/lwc/softphoneContract/checkCommand';
import {
    bool,
    instant,
    listOf,
    name,
    object,
    oneOf,
    orNull,
    union
} from '../../force-app/main/default/lwc/softphoneContract/shape';
import { commandError } from '../../force-app/main/default/lwc/softphoneContract/commandError';
import { journalEntry } from '../../force-app/main/default/lwc/softphoneContract/checkJournal';
import { checkCrmEvent } from '../../force-app/main/default/lwc/softphoneContract/checkCrmEvent';
import { mirrorShape } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    AskedAction,
    CommandError,
    CrmCommand,
    CrmEvent,
    JournalEntry,
    Mirror,
    PhoneCommand
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * What the frames of one browser tell each other: each Salesforce tab loads a frame of its own, all of the same origin.
 * Tabs may run different versions of the package while an update is going on, so messages are versioned and checked.
 */
export const TAB_VERSION = 1;

/** The commands that one tab carries out for another. `takeOver`, asked of the leader, means: let go. */
export type TabCommand =
    | Extract<PhoneCommand, { command: 'takeOver' }>
    | Extract<CrmCommand, { command: 'screenPop' | 'refreshView' | 'setPanelVisible' }>
    /** A sign of life is wanted; its value says which mirror was the last. */
    | { readonly command: 'ping' }
    /** What the agent did in the asking tab's panel. */
    | { readonly command: 'act'; readonly action: AskedAction }
    /** What the asking tab had in memory only when it led. */
    | { readonly command: 'journalFound'; readonly entries: readonly JournalEntry[]; readonly aliveAt: number | null }
    /** What happened in Salesforce around the asking tab: a number was clicked, a page opened. */
    | { readonly command: 'crm'; readonly event: Extract<CrmEvent, { event: 'ClickToDial' | 'Navigated' }> };

/** The tab that has the phone, whichever it is. */
export const THE_LEADER = 'leader';

export type TabMessage =
    /** A tab has come; the others tell it what they know. */
    | { readonly type: 'hello'; readonly tab: string }
    | { readonly type: 'bye'; readonly tab: string }
    /** When the agent last looked at this tab, in milliseconds since 1970, and whether it can be seen now (P5). */
    | { readonly type: 'attention'; readonly tab: string; readonly visible: boolean; readonly at: number }
    /** The tab with the phone says whether numbers can be clicked (D1). */
    | { readonly type: 'leading'; readonly tab: string; readonly clickToDial: boolean }
    /** What the leading panel shows. */
    | { readonly type: 'mirror'; readonly tab: string; readonly mirror: Mirror }
    | {
          readonly type: 'question';
          readonly id: string;
          readonly to: string;
          /** Whoever has not begun by then must leave it: the asker does it himself or has given up. */
          readonly beginBefore: number;
          readonly command: TabCommand;
      }
    /** Somebody carries the question out; his answer follows. */
    | { readonly type: 'taken'; readonly id: string }
    | { readonly type: 'done'; readonly id: string; readonly value?: unknown }
    | { readonly type: 'failed'; readonly id: string; readonly error: CommandError };

const ofTabs = union('command', {
    ping: object({}),
    act: object({ action: object({ do: name }) }),
    journalFound: object({ entries: listOf(journalEntry), aliveAt: orNull(instant) }),
    crm: object({
        event: (value, path) =>
            object({ event: oneOf('ClickToDial', 'Navigated') })(value, path) ?? checkCrmEvent(value, path)
    }),
    takeOver: checkCommand,
    screenPop: checkCommand,
    refreshView: checkCommand,
    setPanelVisible: checkCommand
});

const checkTabMessage = union('type', {
    hello: object({ tab: name }),
    bye: object({ tab: name }),
    attention: object({ tab: name, visible: bool, at: instant }),
    leading: object({ tab: name, clickToDial: bool }),
    mirror: object({ tab: name, mirror: mirrorShape }),
    question: object({ id: name, to: name, beginBefore: instant, command: ofTabs }),
    taken: object({ id: name }),
    done: object({ id: name }),
    failed: object({ id: name, error: commandError })
});

/** A message as it is posted. */
export const packTabMessage = (message: TabMessage): unknown => ({ v: TAB_VERSION, ...message });

/** The message, or a sentence that says why it is none. */
export function unpackTabMessage(data: unknown): TabMessage | string {
    const v = (data as { v?: unknown } | null)?.v;
    if (v !== TAB_VERSION) return `version ${String(v)} of the tab channel instead of ${TAB_VERSION}`;
    return checkTabMessage(data, 'message') ?? (data as TabMessage);
}
