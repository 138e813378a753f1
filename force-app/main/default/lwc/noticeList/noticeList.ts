import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Notice } from 'c/callEngine';
import { fill, notices, texts } from 'c/labels';

/** What happened and what to do, until the agent has read it. */
export default class NoticeList extends LightningElement {
    @api notices: readonly Notice[] = [];
    readonly texts = texts;

    get lines(): { id: string; text: string; style: string; role: string; icon: string }[] {
        return this.notices.map(({ id, level, code, params }) => ({
            id,
            text: fill(notices[code], ...params),
            style: `line ${level}`,
            role: level === 'error' ? 'alert' : 'status',
            icon: `utility:${level}`
        }));
    }

    handleDismiss(event: Event): void {
        act(this, { do: 'dismiss', noticeId: (event.currentTarget as HTMLElement).dataset.id ?? '' });
    }
}
