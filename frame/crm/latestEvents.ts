import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Kind = CrmEvent['event'];

/** Kinds that stay valid until the next event of the same kind, in the order in which they are needed. A click does not. */
const KEPT: readonly Kind[] = ['SettingsRead', 'LayoutRead', 'CurrentUserRead', 'Navigated', 'HostTrouble'];

/** Remembers the latest events of a host for later listeners. */
export class LatestEvents {
    private readonly latest = new Map<Kind, CrmEvent>();
    private readonly next: (event: CrmEvent) => void;

    constructor(next: (event: CrmEvent) => void) {
        this.next = next;
    }

    readonly emit = (event: CrmEvent): void => {
        // what happened to a form is reported once; later listeners only learn which page is open
        this.latest.set(event.event, event.event === 'Navigated' ? { ...event, fromForm: undefined } : event);
        const trouble = this.latest.get('HostTrouble');
        // the settings have arrived after all, so the host answers again
        if (event.event === 'SettingsRead' && trouble?.event === 'HostTrouble' && trouble.reason === 'noAnswer')
            this.latest.delete('HostTrouble');
        this.next(event);
    };

    readonly known = (): readonly CrmEvent[] =>
        KEPT.flatMap((kind) => {
            const event = this.latest.get(kind);
            return event ? [event] : [];
        });
}
