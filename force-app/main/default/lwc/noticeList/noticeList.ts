import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Notice } from 'c/callEngine';
import type { CodedFeature } from 'c/softphoneContract';
import { becauseText, commandName, featureNames, fill, notices, texts } from 'c/labels';

const ICONS: Readonly<Record<Notice['level'], string>> = {
    error: 'utility:error',
    warning: 'utility:warning',
    info: 'utility:info'
};

/** The first parameter of these is a command. It is shown with its button's label. */
const ABOUT_COMMANDS: readonly Notice['code'][] = ['commandTimeout', 'commandRefused'];

/** The first parameter of these is a feature of the exchange, which has a button, too. */
const ABOUT_FEATURES: readonly Notice['code'][] = ['featureAccepted', 'featureRefused'];

function wordsOf({ code, params: [first = '', ...others] }: Notice): string[] {
    if (ABOUT_COMMANDS.includes(code)) return [commandName(first), ...others];
    return [ABOUT_FEATURES.includes(code) ? featureNames[first as CodedFeature] : first, ...others];
}

function textOf(notice: Notice): string {
    const { code, explanation } = notice;
    const words = wordsOf(notice);
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
