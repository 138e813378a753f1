import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState, Recent } from 'c/callEngine';
import { kindOf, withExtension } from 'c/callEngine';
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

/** The calls of this session; `!` where the record waits, or belongs nowhere although it might. */
export default class RecentCalls extends LightningElement {
    @api phone!: EngineState;
    readonly texts = texts;

    get lines(): object[] {
        const { locale, timeZone } = this.phone.user;
        const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
        return this.phone.recent.map((recent) => {
            const shown = numberOf(recent, this.phone);
            const who = partyName(recent, this.phone);
            return {
                key: recent.key,
                // N5: dialed with the extension behind it, which the next call then keeps
                number: recent.number === null ? null : withExtension(recent.number, recent.extension),
                who,
                detail: [recent.name === null ? null : shown, outcomes[recent.outcome]].filter(Boolean).join(' · '),
                time: clock.format(recent.at),
                icon: iconOf(recent),
                way: wayOf(recent),
                needsAgent: recent.needsAgent,
                // the call is still there while its record waits: it can be opened and repaired (R5)
                open: this.phone.calls.some(({ key }) => key === recent.key) ? fill(texts.recentOpen, who) : null,
                dial: recent.number === null ? null : fill(texts.recentDial, who),
                style: recent.outcome === 'Missed' ? 'name missed' : 'name'
            };
        });
    }

    get isEmpty(): boolean {
        return this.phone.recent.length === 0;
    }

    handleDial(event: Event): void {
        act(this, { do: 'dial', number: (event.currentTarget as HTMLElement).dataset.number ?? '' });
    }
    handleOpen(event: Event): void {
        act(this, { do: 'bringToFront', callKey: (event.currentTarget as HTMLElement).dataset.key ?? '' });
    }
}
