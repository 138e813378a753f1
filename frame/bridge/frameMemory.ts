import type {
    CrmEvent,
    FrameMessage,
    JournalEvent,
    PhoneEvent,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A click that waited longer than this for the panel is not dialled any more: nobody expects it now. */
const CLICK_STAYS_MS = 30_000;

type PhoneKind = 'Features' | 'LinkState' | 'service' | 'AgentActivity';

/**
 * The latest of everything that the panel must know, for the moment when it says that it is ready: at the start, and when
 * it is loaded anew in the same frame. What happened once and is over (a trouble with the microphone) is not told again.
 */
export class FrameMemory {
    private readonly crm = new Map<CrmEvent['event'], CrmEvent>();
    private readonly phone = new Map<PhoneKind, PhoneEvent>();
    private readonly calls: () => readonly SnapshotCall[] | null;

    /** `calls`: those that are up; null: there may be some that nobody knows of yet, and an empty list would be a lie (S4). */
    constructor(calls: () => readonly SnapshotCall[] | null) {
        this.calls = calls;
    }

    notePhone(event: PhoneEvent): void {
        switch (event.event) {
            case 'InService':
            case 'OutOfService':
                this.phone.set('service', event);
                break;
            case 'Features':
            case 'LinkState':
            case 'AgentActivity':
                this.phone.set(event.event, event);
                break;
            default:
        }
    }

    noteCrm(event: CrmEvent): void {
        // what became of a form is told once: to whoever asks later, the page is open, and that is all
        this.crm.set(event.event, event.event === 'Navigated' ? { ...event, fromForm: undefined } : event);
        const trouble = this.crm.get('HostTrouble');
        // the settings came after all: the host answers again
        if (event.event === 'SettingsRead' && trouble?.event === 'HostTrouble' && trouble.reason === 'noAnswer') {
            this.crm.delete('HostTrouble');
        }
    }

    /** The click has reached a panel: it must not be dialled again. */
    forgetClick(): void {
        this.crm.delete('ClickToDial');
    }

    /** Everything that is known, in the order in which a panel can use it. `now` in milliseconds since 1970. */
    replay(now: number, journal: readonly JournalEvent[] = []): FrameMessage[] {
        const click = this.crm.get('ClickToDial');
        const crm = (
            [
                'HostCapabilities',
                'SettingsRead',
                'LayoutRead',
                'CurrentUserRead',
                'Navigated',
                'HostTrouble'
            ] as CrmEvent['event'][]
        ).map((kind) => this.crm.get(kind));
        const phone = (['Features', 'LinkState', 'service', 'AgentActivity'] as PhoneKind[]).map((kind) =>
            this.phone.get(kind)
        );
        const messages: FrameMessage[] = [];
        for (const event of crm) if (event) messages.push({ type: 'crm', event });
        // before the phone's own list of calls: it says which of those that were left are still up
        for (const event of journal) messages.push({ type: 'journal', event });
        for (const event of phone) if (event) messages.push({ type: 'phone', event });
        const calls = this.calls();
        if (calls) messages.push({ type: 'phone', event: { event: 'Snapshot', at: now, calls } });
        if (click && now - click.at <= CLICK_STAYS_MS) messages.push({ type: 'crm', event: click });
        return messages;
    }
}
