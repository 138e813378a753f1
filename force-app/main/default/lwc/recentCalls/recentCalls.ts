import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { shownNumber } from 'c/callEngine';
import { fill, texts } from 'c/labels';

/** The calls of this session; `!` where the record waits, or belongs nowhere although it might. */
export default class RecentCalls extends LightningElement {
    @api phone!: EngineState;
    readonly texts = texts;

    get lines(): object[] {
        const { user } = this.phone;
        const clock = new Intl.DateTimeFormat(user.locale, { timeStyle: 'short', timeZone: user.timeZone });
        return this.phone.recent.map(({ key, direction, number, name, at, outcome, needsAgent }) => {
            const shown = number === null ? texts.withheld : shownNumber(number, this.phone);
            return {
                key,
                number,
                name: name ?? shown,
                detail: [name === null ? null : shown, outcome].filter(Boolean).join(' · '),
                time: clock.format(at),
                icon:
                    direction === 'in'
                        ? outcome === 'Missed'
                            ? 'utility:missed_call'
                            : 'utility:incoming_call'
                        : 'utility:outbound_call',
                way: direction === 'in' ? texts.recentInbound : texts.recentOutbound,
                needsAgent,
                dialLabel: number === null ? null : fill(texts.recentDial, name ?? shown)
            };
        });
    }

    get isEmpty(): boolean {
        return this.phone.recent.length === 0;
    }

    handleDial(event: Event): void {
        act(this, { do: 'dial', number: (event.currentTarget as HTMLElement).dataset.number ?? '' });
    }
}
