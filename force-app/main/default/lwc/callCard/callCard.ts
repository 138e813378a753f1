import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { Call, EngineState, Match } from 'c/callEngine';
import { association, callerName, isWithheld, matchesOf, offers, shownNumber } from 'c/callEngine';
import { fieldName, fill, objectName, texts } from 'c/labels';

/** Who it is (L3-L5): the name largest, then what Salesforce knows, and the buttons that open it. */
export default class CallCard extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    readonly texts = texts;

    private get match(): Match | null {
        const matches = matchesOf(this.call);
        const recordId = association(this.call).record?.id;
        return matches.find(({ record }) => record.id === recordId) ?? (matches.length === 1 ? matches[0] : null);
    }

    get number(): string | null {
        return this.call.number === null ? null : shownNumber(this.call.number, this.phone);
    }

    get who(): string {
        if (isWithheld(this.call)) return texts.withheld;
        return callerName(this.call) ?? this.number ?? texts.unknownCaller;
    }

    /** The number below the name; not twice where it is the name. */
    get numberLine(): string | null {
        return this.number === this.who ? null : this.number;
    }

    get kind(): string | null {
        if (this.call.internal) return texts.internalCall;
        if (!this.match) return null;
        const { record, detail } = this.match;
        return [objectName(record.objectType), detail].filter(Boolean).join(', ');
    }

    get reason(): string | null {
        if (!this.match || this.call.internal) return null;
        const { matchedOn } = this.match;
        return matchedOn === null ? texts.cameWithCall : fill(texts.matchedOn, fieldName(matchedOn));
    }

    get cases(): { id: string; label: string }[] {
        return (this.match?.openCases ?? []).map(({ id, name }) => ({ id, label: fill(texts.openCase, name ?? '') }));
    }

    get isSearching(): boolean {
        return this.call.lookup.state === 'searching';
    }
    get failure(): string | null {
        return this.call.lookup.state === 'failed' ? fill(texts.lookupFailed, this.call.lookup.detail) : null;
    }
    get notFound(): string | null {
        const { lookup, internal } = this.call;
        if (internal || lookup.state !== 'found' || lookup.matches.length > 0) return null;
        return callerName(this.call) === null ? texts.notFound : fill(texts.notFromSalesforce, texts.notFound);
    }
    get several(): string | null {
        const { lookup } = this.call;
        if (lookup.state !== 'found' || lookup.matches.length < 2) return null;
        return fill(lookup.truncated ? texts.severalMatchMore : texts.severalMatch, lookup.matches.length);
    }
    get farEndHolds(): boolean {
        return this.call.remoteHold;
    }

    get offersPop(): boolean {
        return offers(this.call).pop;
    }
    get offersSearch(): boolean {
        return offers(this.call).search;
    }
    get offersNew(): boolean {
        return offers(this.call).new;
    }

    handlePop(): void {
        act(this, { do: 'pop', callKey: this.call.key });
    }
    handleCase(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id ?? '';
        act(this, { do: 'pop', callKey: this.call.key, recordId });
    }
    handleSearch(): void {
        act(this, { do: 'search', callKey: this.call.key });
    }
    handleNew(): void {
        act(this, { do: 'new', callKey: this.call.key });
    }
    handleRetry(): void {
        act(this, { do: 'retryLookup', callKey: this.call.key });
    }
}
