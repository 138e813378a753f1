import { APPLICATION_SCOPE, publish, subscribe, unsubscribe } from 'lightning/messageService';
import dialChannel from '@salesforce/messageChannel/CRM_Connect_Dial__c';
import { newId, pageClock } from 'c/browser';
import { DialSender } from 'c/pageContract';
import type { DialMessage, DialOutcome } from 'c/pageContract';
import { dialTexts } from './dialTexts';

/** The record that the call belongs to (A4). */
export type DialOrigin = Pick<DialMessage, 'recordId' | 'objectApiName' | 'recordName' | 'personContactId'>;

const FAULTS: Readonly<Record<DialOutcome, string>> = {
    heard: '',
    notReady: dialTexts.notReady,
    noPhone: dialTexts.noPhone
};

/** The phone in this app, as a component sees it that wants a number to be dialed. */
export class DialChannel {
    private readonly sender: DialSender;
    private context: object | null = null;
    private subscription: object | null = null;
    private connected: () => void = () => undefined;
    private readonly connection = new Promise<void>((resolve) => {
        this.connected = resolve;
    });

    /** @param changed called when `ready` has changed */
    constructor(changed: () => void = () => undefined) {
        const send = (message: DialMessage): void => {
            if (this.context) publish(this.context, dialChannel, message);
        };
        this.sender = new DialSender({ publish: send, clock: pageClock, newId, changed });
    }

    /** Whether the phone dials now (D1). Null: no phone has said so. */
    get ready(): boolean | null {
        return this.sender.ready;
    }

    /** @param context of the component's own wire, because only that one reaches the whole app */
    connect(context: object | undefined): void {
        if (!context || this.subscription) return;
        this.context = context;
        this.subscription = subscribe(context, dialChannel, (message) => this.sender.hear(message), {
            scope: APPLICATION_SCOPE
        });
        this.connected();
        this.sender.ask();
    }

    disconnect(): void {
        this.sender.stop();
        unsubscribe(this.subscription);
        this.subscription = null;
    }

    /** Resolves with what to tell the agent: nothing if the phone dials. */
    async dial(number: string, origin: DialOrigin): Promise<string> {
        return FAULTS[await this.sender.dial({ ...origin, number }, (send) => void this.connection.then(send))];
    }
}
