import { APPLICATION_SCOPE, publish, subscribe, unsubscribe } from 'lightning/messageService';
import dialChannel from '@salesforce/messageChannel/CRM_Connect_Dial__c';
import { newId, pageClock } from 'c/browser';
import { HEARD_WITHIN_MS, readDialAnswer } from 'c/pageContract';
import type { DialMessage } from 'c/pageContract';
import { dialTexts } from './dialTexts';

/** The record that the call belongs to (A4). */
export type DialOrigin = Pick<DialMessage, 'recordId' | 'objectApiName' | 'recordName' | 'personContactId'>;

/** The phone in this app, as a component sees it that wants a number to be dialed. */
export class DialChannel {
    /** Whether the phone dials now (D1). Null: no phone has said so. */
    ready: boolean | null = null;
    private readonly changed: () => void;
    private readonly waiting = new Map<string, (fault: string) => void>();
    private context: object | null = null;
    private subscription: object | null = null;
    private connected: () => void = () => undefined;
    private readonly connection = new Promise<void>((resolve) => {
        this.connected = resolve;
    });

    /** @param changed called when `ready` has changed */
    constructor(changed: () => void = () => undefined) {
        this.changed = changed;
    }

    /** @param context of the component's own wire, because only that one reaches the whole app */
    connect(context: object | undefined): void {
        if (!context || this.subscription) return;
        this.context = context;
        this.subscription = subscribe(context, dialChannel, (message) => this.hear(message), {
            scope: APPLICATION_SCOPE
        });
        this.connected();
        this.send({ clickToDial: 'ask' });
    }

    disconnect(): void {
        for (const settle of [...this.waiting.values()]) settle(dialTexts.noPhone);
        unsubscribe(this.subscription);
        this.subscription = null;
    }

    /** Resolves with what to tell the agent: nothing if the phone dials. */
    dial(number: string, origin: DialOrigin): Promise<string> {
        const id = newId();
        return new Promise((resolve) => {
            const settle = (fault: string): void => {
                cancel();
                this.waiting.delete(id);
                resolve(fault);
            };
            const cancel = pageClock.after(HEARD_WITHIN_MS, () => settle(dialTexts.noPhone));
            this.waiting.set(id, settle);
            void this.connection.then(() => {
                if (this.waiting.has(id)) this.send({ ...origin, id, number });
            });
        });
    }

    private send(message: DialMessage): void {
        if (this.context) publish(this.context, dialChannel, message);
    }

    private hear(message: unknown): void {
        const { heardId, ready } = readDialAnswer(message);
        if (ready !== undefined && ready !== this.ready) {
            this.ready = ready;
            this.changed();
        }
        if (heardId) this.waiting.get(heardId)?.(ready === false ? dialTexts.notReady : '');
    }
}
