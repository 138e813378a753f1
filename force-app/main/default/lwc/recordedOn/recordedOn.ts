import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { AssociationReason, Call, RecordRef } from 'c/callEngine';
import { association, matchesOf } from 'c/callEngine';
import { fill, objectName, texts } from 'c/labels';

const REASONS: Readonly<Record<AssociationReason, string>> = {
    internal: texts.reasonInternal,
    chosen: texts.reasonChosen,
    'none-chosen': texts.reasonNoneChosen,
    interaction: texts.reasonInteraction,
    origin: texts.reasonOrigin,
    singleMatch: texts.reasonSingleMatch,
    open: texts.reasonOpen
};

interface Option {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    readonly checked: boolean;
    readonly record: RecordRef;
    readonly also: RecordRef | null;
}

const NONE = 'none';
const nameOf = ({ name, objectType }: RecordRef): string => name ?? objectName(objectType);

/**
 * A: which record the call will be, or was, recorded on, and why; always there, and a button. The list below it changes
 * that with one click (A2), and opens by itself where several match.
 */
export default class RecordedOn extends LightningElement {
    @api call!: Call;
    private toggled: boolean | null = null;
    readonly texts = texts;
    readonly none = NONE;

    private get current(): ReturnType<typeof association> {
        return association(this.call);
    }

    get label(): string {
        const { record, also, reason } = this.current;
        if (record) {
            const name = also ? fill(texts.alsoCase, nameOf(record), nameOf(also)) : nameOf(record);
            return fill(texts.recordedOn, name);
        }
        const open = reason === 'open' && matchesOf(this.call).length > 1;
        return fill(
            texts.recordedOn,
            open ? texts.recordedOnChoose : reason === 'none-chosen' ? texts.noneOfThese : texts.recordedOnNothing
        );
    }

    get reason(): string {
        return REASONS[this.current.reason];
    }

    get isInternal(): boolean {
        return this.call.internal;
    }

    get isOpen(): boolean {
        return !this.isInternal && (this.toggled ?? (matchesOf(this.call).length > 1 || this.call.askForRecord));
    }
    get expanded(): string {
        return String(this.isOpen);
    }

    /** Every match, its open Cases (A7), and a record that was opened or clicked though it is no match. */
    get options(): Option[] {
        const { record, also } = this.current;
        const option = (one: RecordRef, detail: string, with_: RecordRef | null = null): Option => ({
            id: with_ ? `${one.id} ${with_.id}` : one.id,
            label: with_ ? nameOf(with_) : nameOf(one),
            detail,
            checked: record?.id === one.id && (also?.id ?? null) === (with_?.id ?? null),
            record: one,
            also: with_
        });
        const listed = matchesOf(this.call).flatMap((match) => [
            option(match.record, [objectName(match.record.objectType), match.detail].filter(Boolean).join(', ')),
            ...match.openCases.map((openCase) => option(match.record, objectName(openCase.objectType), openCase))
        ]);
        const known = listed.some(({ checked }) => checked) || !record;
        return known ? listed : [...listed, option(record, objectName(record.objectType), also)];
    }

    get noneChecked(): boolean {
        return this.call.choice?.kind === 'none';
    }
    get hasChoice(): boolean {
        return this.call.choice !== null;
    }

    handleToggle(): void {
        this.toggled = !this.isOpen;
    }

    handleChoose(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        const callKey = this.call.key;
        const option = this.options.find(({ id }) => id === value);
        if (value === NONE) act(this, { do: 'chooseNone', callKey });
        else if (option) {
            const { record, also } = option;
            act(this, { do: 'choose', callKey, record, ...(also ? { also } : {}) });
        }
    }

    handleRules(): void {
        act(this, { do: 'chooseNothing', callKey: this.call.key });
    }
}
