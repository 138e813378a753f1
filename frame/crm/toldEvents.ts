import type { CrmEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Kind = CrmEvent['event'];

/** What stays so until it is told anew, in the order in which it can be used. A click is over as soon as it was told. */
const STAYS: readonly Kind[] = ['SettingsRead', 'LayoutRead', 'CurrentUserRead', 'Navigated', 'HostTrouble'];

/** What a host has told, as it still is: for whoever asks later. */
export class ToldEvents {
    private readonly told = new Map<Kind, CrmEvent>();
    private readonly tell: (event: CrmEvent) => void;

    constructor(tell: (event: CrmEvent) => void) {
        this.tell = tell;
    }

    readonly emit = (event: CrmEvent): void => {
        // what became of a form is told once: to whoever asks later, the page is open, and that is all
        this.told.set(event.event, event.event === 'Navigated' ? { ...event, fromForm: undefined } : event);
        const trouble = this.told.get('HostTrouble');
        // the settings came after all: the host answers again
        if (event.event === 'SettingsRead' && trouble?.event === 'HostTrouble' && trouble.reason === 'noAnswer')
            this.told.delete('HostTrouble');
        this.tell(event);
    };

    readonly known = (): readonly CrmEvent[] =>
        STAYS.flatMap((kind) => {
            const event = this.told.get(kind);
            return event ? [event] : [];
        });
}
