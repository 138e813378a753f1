import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState, Recent } from 'c/callEngine';
import { kindOf, recentCalls, withExtension } from 'c/callEngine';
import { channelIcon, numberOf, partyName } from 'c/callText';
import { channels, fill, outcomes, texts } from 'c/labels';

function iconOf(recent: Recent): string {
    const { direction, outcome } = recent;
    const other = channelIcon(recent);
    if (other) return other;
    if (direction === 'out') return 'utility:outbound_call';
    return outcome === 'Missed' ? 'utility:missed_call' : 'utility:incoming_call';
}

const wayOf = (recent: Recent): string => {
    if (!kindOf(recent).line) return channels[recent.channel];
    return recent.direction === 'in' ? texts.recentInbound : texts.recentOutbound;
};

/** The filters of the list. */
const FILTERS = {
    all: { label: texts.recentAll, has: (): boolean => true },
    missed: { label: texts.recentMissed, has: ({ outcome }: Recent): boolean => outcome === 'Missed' },
    unsaved: { label: texts.recentUnsaved, has: ({ unsaved }: Recent): boolean => unsaved },
    noRecord: { label: texts.recentNoRecord, has: ({ noRecord }: Recent): boolean => noRecord }
};
type Filter = keyof typeof FILTERS;

/** The recent calls. `!` marks a call whose record isn't saved, or isn't linked to a record although it could be. */
export default class RecentCalls extends LightningElement {
    @api phone!: EngineState;
    readonly texts = texts;
    filter: Filter = 'all';

    get lines(): object[] {
        const { locale, timeZone } = this.phone.user;
        const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
        const calendar = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
        const today = calendar.format(Date.now());
        const timeOf = (at: number): string => {
            const day = calendar.format(at);
            return day === today ? clock.format(at) : `${day}, ${clock.format(at)}`;
        };
        return this.shown.map((recent) => {
            const shown = numberOf(recent, this.phone);
            const who = partyName(recent, this.phone);
            return {
                key: recent.key,
                // N5: dialed with its extension, which the next call then keeps
                number: recent.number === null ? null : withExtension(recent.number, recent.extension),
                who,
                detail: [recent.name === null ? null : shown, outcomes[recent.outcome]].filter(Boolean).join(' · '),
                time: timeOf(recent.at),
                icon: iconOf(recent),
                way: wayOf(recent),
                needsAgent: recent.needsAgent,
                // a call with an unsaved record still exists and can be opened and fixed (R5)
                open: this.phone.calls.some(({ key }) => key === recent.key) ? fill(texts.recentOpen, who) : null,
                dial: recent.number === null ? null : fill(texts.recentDial, who),
                style: recent.outcome === 'Missed' ? 'name missed' : 'name'
            };
        });
    }

    private get shown(): Recent[] {
        return recentCalls(this.phone).filter(FILTERS[this.filter].has);
    }
    get filters(): object[] {
        if (recentCalls(this.phone).length === 0) return [];
        return Object.entries(FILTERS).map(([name, { label }]) => ({
            name,
            label,
            pressed: String(name === this.filter)
        }));
    }
    get nothing(): string | null {
        if (this.shown.length > 0) return null;
        return this.filter === 'all' ? texts.noRecent : texts.recentNone;
    }

    handleFilter(event: Event): void {
        this.filter = (event.currentTarget as HTMLElement).dataset.name as Filter;
    }

    handleDial(event: Event): void {
        act(this, { do: 'dial', number: (event.currentTarget as HTMLElement).dataset.number ?? '' });
    }
    handleOpen(event: Event): void {
        act(this, { do: 'selectCall', callKey: (event.currentTarget as HTMLElement).dataset.key ?? '' });
    }
}
