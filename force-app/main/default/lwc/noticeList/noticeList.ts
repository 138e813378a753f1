import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Notice } from 'c/callEngine';
import { becauseText, commandName, fill, notices, texts } from 'c/labels';

const ICONS: Readonly<Record<Notice['level'], string>> = {
    error: 'utility:error',
    warning: 'utility:warning',
    info: 'utility:info'
};

/** The first parameter of these is a command. It is shown with its button's label. */
const ABOUT_COMMANDS: readonly Notice['code'][] = ['commandTimeout', 'commandRefused'];

function textOf({ code, params, explanation }: Notice): string {
    const words = ABOUT_COMMANDS.includes(code) ? [commandName(params[0] ?? ''), ...params.slice(1)] : params;
    return `${fill(notices[code], ...words)} ${becauseText(explanation)}`.trim();
}

/** Shows what happened and what to do, until the agent dismisses it. */
export default class NoticeList extends LightningElement {
    @api notices: readonly Notice[] = [];
    readonly texts = texts;

    /** The latest comes first. */
    get lines(): object[] {
        return [...this.notices].reverse().map((notice) => ({
            id: notice.id,
            text: textOf(notice),
            verbatim: notice.explanation.verbatim,
            style: `line ${notice.level}`,
            role: notice.level === 'error' ? 'alert' : 'status',
            icon: ICONS[notice.level]
        }));
    }

    handleDismiss(event: Event): void {
        act(this, { do: 'dismiss', noticeId: (event.currentTarget as HTMLElement).dataset.id ?? '' });
    }
}
