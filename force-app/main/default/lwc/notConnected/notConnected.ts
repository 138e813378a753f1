import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { repairs, texts } from 'c/labels';

/** S2: what is wrong, what to do, and a button that does it where one can. */
export default class NotConnected extends LightningElement {
    @api phone!: EngineState;
    user = '';
    password = '';
    readonly texts = texts;

    private get reason(): NonNullable<EngineState['device']['reason']> {
        return this.phone.device.reason ?? 'linkDown';
    }
    get repair(): string {
        return repairs[this.reason];
    }
    get detail(): string | null {
        return this.phone.device.detail;
    }
    get canSignIn(): boolean {
        return this.reason === 'signInNeeded' || this.reason === 'credentialsRefused';
    }
    get canTakeOver(): boolean {
        return this.reason === 'inAnotherTab';
    }
    get canRetry(): boolean {
        return ['linkDown', 'lineOutOfService', 'clientTooOld', 'microphoneBlocked'].includes(this.reason);
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
        if (event.key === 'Enter' && !this.isIncomplete) this.handleSignIn();
    }
    handleSignIn(): void {
        act(this, { do: 'signIn', user: this.user.trim(), password: this.password });
        this.password = '';
    }
    handleTakeOver(): void {
        act(this, { do: 'takeOver' });
    }
    handleRetry(): void {
        act(this, { do: 'connect' });
    }
}
