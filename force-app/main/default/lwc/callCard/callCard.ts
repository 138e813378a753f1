import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { MediaQuality } from 'c/softphoneContract';
import type { Call, EngineState, Match } from 'c/callEngine';
import {
    association,
    callerName,
    conferenceOf,
    isLive,
    isWithheld,
    matchesOf,
    offers,
    whyUnusable
} from 'c/callEngine';
import { numberOf, whoOf } from 'c/callText';
import { featureTexts, fieldName, fill, objectName, plainBecause, texts } from 'c/labels';

/** Icons of the objects for people and companies. The names must be complete, because the build searches for them. */
const ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Contact: 'standard:contact',
    Lead: 'standard:lead'
};

/** The remote party (L3-L5): first the name in large type, then what Salesforce knows, and the buttons that open records. */
export default class CallCard extends LightningElement {
    @api phone!: EngineState;
    @api call!: Call;
    readonly texts = texts;

    private get match(): Match | null {
        const matches = matchesOf(this.call);
        const recordId = association(this.call).record?.id;
        return matches.find(({ record }) => record.id === recordId) ?? (matches.length === 1 ? matches[0] : null);
    }

    get iconName(): string {
        if (this.call.internal) return 'standard:employee';
        return ICONS[this.match?.record.objectType ?? ''] ?? 'standard:user';
    }
    get faceClass(): string {
        return `face ${this.call.state}`;
    }

    get who(): string {
        return whoOf(this.call, this.phone);
    }

    /** The number below the name. Null if the name is the number. */
    get numberLine(): string | null {
        const number = numberOf(this.call, this.phone);
        return number === this.who ? null : number;
    }

    /** N6: the identity that the caller claims, if the phone system vouches for another. */
    get presented(): string | null {
        if (!this.call.presented) return null;
        const { name, number: told } = this.call.presented;
        const number = numberOf({ number: told, extension: null }, this.phone);
        return fill(texts.presented, [name, number].filter(Boolean).join(', '));
    }

    get kind(): string | null {
        if (this.call.codedFeature) return featureTexts.title;
        if (this.call.internal) return texts.internalCall;
        if (!this.match) return null;
        const { record, detail } = this.match;
        return [objectName(record.objectType), detail].filter(Boolean).join(', ');
    }

    /** L5. */
    get reason(): string | null {
        if (!this.match || this.call.internal) return null;
        const { matchedOn } = this.match;
        return matchedOn === null ? texts.cameWithCall : fill(texts.matchedOn, fieldName(matchedOn));
    }

    /** N5: the label of the button that sends the extension as tones. Shown before the call is answered, too. */
    get sendExtension(): string | null {
        const { extension, direction, state } = this.call;
        const up = isLive(this.call) && state !== 'ringing';
        if (!extension || direction === 'in' || !up || whyUnusable('digits', this.call, this.phone) === 'absent')
            return null;
        return fill(texts.sendExtension, extension);
    }
    get cannotSend(): boolean {
        return whyUnusable('digits', this.call, this.phone) !== null;
    }

    /** R10: the label of the button that calls whoever asked for it. */
    get callBack(): string | null {
        const { channel, state, number } = this.call;
        const isTaken = channel === 'callback' && state !== 'ringing' && state !== 'ended';
        return isTaken && number !== null ? fill(texts.callNumber, numberOf(this.call, this.phone) ?? number) : null;
    }

    get cases(): { id: string; label: string }[] {
        return (this.match?.openCases ?? []).map(({ id, name }) => ({
            id,
            label: fill(texts.openCase, name ?? '').trim()
        }));
    }

    get isSearching(): boolean {
        return this.call.lookup.state === 'searching';
    }
    get failure(): string | null {
        return this.call.lookup.state === 'failed' ? fill(texts.lookupFailed, plainBecause(this.call.lookup)) : null;
    }
    /** L4: marks a name that only the phone system knows. */
    get notFound(): string | null {
        const { lookup, internal } = this.call;
        if (internal || isWithheld(this.call) || lookup.state !== 'found' || lookup.matches.length > 0) return null;
        return callerName(this.call) === null ? texts.notFound : texts.notFromSalesforce;
    }
    get several(): string | null {
        const { lookup } = this.call;
        const { length } = matchesOf(this.call);
        if (lookup.state !== 'found' || length < 2) return null;
        return fill(lookup.truncated ? texts.severalMatchMore : texts.severalMatch, length);
    }
    get conference(): string | null {
        const others = conferenceOf(this.call, this.phone).map((other) => whoOf(other, this.phone));
        return others.length === 0 ? null : fill(texts.conferenceWith, others.join(', '));
    }
    /** While the call is connected. On hold, there is nothing to measure. */
    get quality(): MediaQuality | null {
        const { state, remoteHold, quality } = this.call;
        return state === 'connected' && !remoteHold ? (quality ?? null) : null;
    }
    get farEndHolds(): boolean {
        return this.call.remoteHold;
    }

    get offersPop(): boolean {
        return offers(this.call, this.phone.host).pop;
    }
    get offersSearch(): boolean {
        return offers(this.call, this.phone.host).search;
    }
    get offersNew(): boolean {
        return offers(this.call, this.phone.host).new;
    }

    handleCallBack(): void {
        const { number } = this.call;
        if (number !== null) act(this, { do: 'dial', number, page: association(this.call).record });
    }
    handleExtension(): void {
        act(this, { do: 'digits', callKey: this.call.key, digits: this.call.extension ?? '' });
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
