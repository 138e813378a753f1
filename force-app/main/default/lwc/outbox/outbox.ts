import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import { canBeDismissed } from 'c/callEngine';
import type { Call, EngineState } from 'c/callEngine';
import { fill, texts } from 'c/labels';
import { partyOf } from 'c/callText';
import { asText, fieldsAtFault, forAdmin, isWaiting, why } from './waiting';

const keyOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.key ?? '';

/** R5: the unsaved call records, why each isn't saved, and what the agent can do: try again, fix fields, copy. */
export default class Outbox extends LightningElement {
    @api phone!: EngineState;
    readonly texts = texts;
    /** The record whose fields are being fixed, and what was typed so far. */
    fixing: { readonly key: string; readonly values: Readonly<Record<string, string>> } | null = null;
    copied: { readonly key: string; readonly byHand: string | null } | null = null;

    get waiting(): Call[] {
        return this.phone.calls.filter(isWaiting);
    }
    get heading(): string {
        return fill(texts.outbox, this.waiting.length);
    }

    get lines(): object[] {
        const { locale, timeZone } = this.phone.user;
        const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
        return this.waiting.map((call) => {
            const fields = fieldsAtFault(call, this.phone);
            const isFixed = this.fixing?.key === call.key;
            const copied = this.copied?.key === call.key ? this.copied : null;
            return {
                key: call.key,
                who: partyOf(call, this.phone),
                time: clock.format(call.startedAt),
                why: why(call),
                forAdmin: forAdmin(call),
                busy: String(call.record.state === 'saving'),
                fields: fields.map((field) => ({ ...field, value: this.fixing?.values[field.name] ?? field.value })),
                canBeFixed: fields.length > 0,
                canBeDismissed: canBeDismissed(call),
                isFixed,
                open: fill(texts.recentOpen, partyOf(call, this.phone)),
                copied: copied !== null && copied.byHand === null,
                byHand: copied?.byHand ?? null
            };
        });
    }

    handleRetry(event: Event): void {
        act(this, { do: 'retrySave', callKey: keyOf(event) });
    }
    handleDismiss(event: Event): void {
        act(this, { do: 'dismissRecord', callKey: keyOf(event) });
    }
    handleOpen(event: Event): void {
        act(this, { do: 'selectCall', callKey: keyOf(event) });
    }

    handleFix(event: Event): void {
        this.fixing = { key: keyOf(event), values: {} };
    }
    handleBack(): void {
        this.fixing = null;
    }
    handleValue(event: CustomEvent<{ value: string }>): void {
        const name = (event.currentTarget as HTMLElement).dataset.field ?? '';
        if (this.fixing)
            this.fixing = { ...this.fixing, values: { ...this.fixing.values, [name]: event.detail.value } };
    }
    handleFixed(event: Event): void {
        const callKey = keyOf(event);
        act(this, { do: 'fix', callKey, values: { ...this.fixing?.values } });
        this.fixing = null;
    }

    /** If the browser doesn't let a framed page write to the clipboard, the text is shown so that it can be copied. */
    async handleCopy(event: Event): Promise<void> {
        const key = keyOf(event);
        const call = this.waiting.find((one) => one.key === key);
        if (!call) return;
        const text = asText(call, this.phone);
        try {
            await navigator.clipboard.writeText(text);
            this.copied = { key, byHand: null };
        } catch {
            this.copied = { key, byHand: text };
        }
    }
}
