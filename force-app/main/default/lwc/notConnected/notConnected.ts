import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { becauseText, fill, reasons, repairs, texts } from 'c/labels';

type Reason = NonNullable<EngineState['device']['reason']>;

/** Reasons for which trying again may help. The others need somebody else, or have their own button. */
const RETRIED: readonly Reason[] = [
    'linkDown',
    'lineOutOfService',
    'switchDown',
    'clientTooOld',
    'serverTooOld',
    'microphoneBlocked',
    'noLicense',
    'deviceUnknown',
    'noDevice',
    'noWorker',
    'replaced',
    'ticketRefused'
];

/** S2: what is wrong, what to do, and a button for it if the agent can do it here. */
export default class NotConnected extends LightningElement {
    @api phone!: EngineState;
    /** Milliseconds since 1970. */
    @api now!: number;
    user = '';
    password = '';
    readonly texts = texts;

    private get reason(): Reason {
        return this.phone.device.reason ?? 'linkDown';
    }
    get heading(): string {
        const sentence = reasons[this.reason];
        return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    }
    get repair(): string {
        return repairs[this.reason];
    }
    get cause(): string {
        return becauseText(this.phone.device.explanation);
    }
    get verbatim(): string | undefined {
        return this.phone.device.explanation.verbatim;
    }
    get isStarting(): boolean {
        return this.reason === 'starting';
    }
    get canSignIn(): boolean {
        return this.reason === 'signInNeeded' || this.reason === 'credentialsRefused';
    }
    get canUseSalesforce(): boolean {
        return this.canSignIn && this.phone.device.salesforceOffers;
    }
    get canTakeOver(): boolean {
        return this.reason === 'inAnotherTab';
    }
    get canRetry(): boolean {
        return RETRIED.includes(this.reason);
    }
    get retryIn(): string | null {
        const { retryAt } = this.phone.device;
        const seconds = retryAt === null ? 0 : Math.ceil((retryAt - this.now) / 1000);
        return seconds > 0 ? fill(texts.triesAgainIn, seconds) : null;
    }
    get isIncomplete(): boolean {
        return this.user.trim() === '' || this.password === '';
    }

    handleUser(event: CustomEvent<{ value: string }>): void {
        this.user = event.detail.value;
    }
    handlePassword(event: CustomEvent<{ value: string }>): void {
        this.password = event.detail.value;
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter') this.handleSignIn();
    }
    handleSignIn(): void {
        if (this.isIncomplete) return;
        act(this, { do: 'signIn', user: this.user.trim(), password: this.password });
        this.password = '';
    }
    handleUseSalesforce(): void {
        act(this, { do: 'signInFromSalesforce' });
    }
    handleTakeOver(): void {
        act(this, { do: 'takeOver' });
    }
    handleRetry(): void {
        act(this, { do: 'connect' });
    }
}
