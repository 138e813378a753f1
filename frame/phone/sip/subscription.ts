import Dialog from 'jssip/lib/Dialog';
import RequestSender from 'jssip/lib/RequestSender';
import { OutgoingRequest } from 'jssip/lib/SIPMessage';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { UA } from 'jssip/lib/UA';
import { normalizeTarget } from 'jssip/lib/Utils';
import type { Clock } from '../../clock';

/** In seconds. The exchange may choose less. */
const EXPIRES_S = 3600;

export interface SubscriptionParts {
    readonly agent: UA;
    readonly clock: Clock;
    /** A SIP address. */
    readonly target: string;
    /** The event package, for example message-summary. */
    readonly event: string;
    /** The content type of its notifications. */
    readonly accept: string;
    readonly onNotify: (body: string) => void;
    /** The exchange has ended it, or does not answer. Not called if the exchange refuses it from the start. */
    readonly onEnded: () => void;
}

/** Creates a subscription. */
export type Subscribe = (parts: SubscriptionParts) => Pick<Subscription, 'begin' | 'leave'>;

const Request = OutgoingRequest as unknown as new (
    method: string,
    target: unknown,
    agent: UA,
    parameters: object,
    headers: readonly string[]
) => ConstructorParameters<typeof RequestSender>[1];

/**
 * A subscription to events at the exchange (RFC 6665). It refreshes itself until it is left. JsSIP's own class is larger, because it
 * does more than is needed here.
 */
export class Subscription {
    private readonly parts: SubscriptionParts;
    private readonly headers: readonly string[];
    private dialog: Dialog | null = null;
    private over = false;
    private cancelRefresh: () => void = () => undefined;
    /** The stack reads this one from the owner of a dialog. */
    readonly _ua: UA;

    constructor(parts: SubscriptionParts) {
        const { agent, event, accept } = parts;
        this.parts = parts;
        this._ua = agent;
        this.headers = [`Event: ${event}`, `Accept: ${accept}`, `Contact: ${String(agent.contact)}`];
    }

    begin(): void {
        const { agent, target } = this.parts;
        const request = new Request('SUBSCRIBE', normalizeTarget(target), agent, {}, this.lasting(EXPIRES_S));
        new RequestSender(agent, request, {
            onRequestTimeout: () => this.end(),
            onTransportError: () => this.end(),
            onReceiveResponse: (response: IncomingResponse) => this.answered(response)
        }).send();
    }

    /** Ends it, without a word to its owner. */
    leave(): void {
        if (this.over) return;
        this.close();
        this.dialog?.sendRequest('SUBSCRIBE', { extraHeaders: this.lasting(0) });
    }

    /** The stack calls this. */
    receiveRequest(request: IncomingRequest & { reply(status: number): void }): void {
        const state = request.parseHeader<{ state: string } | undefined>('subscription-state')?.state;
        if (request.method !== 'NOTIFY' || state === undefined) {
            request.reply(400);
            return;
        }
        request.reply(200);
        if (this.over) return;
        if (request.body) this.parts.onNotify(request.body);
        if (state === 'terminated') this.end();
    }

    private lasting(seconds: number): string[] {
        return [...this.headers, `Expires: ${seconds}`];
    }

    private answered(response: IncomingResponse): void {
        const { status_code: status } = response;
        if (this.over || status < 200) return;
        if (status >= 300) {
            this.close();
            return;
        }
        const dialog = new Dialog(this, response, 'UAC');
        if ('error' in dialog) {
            this.end();
            return;
        }
        this.dialog = dialog;
        this.refreshIn(response);
    }

    /** After half the time, because timers of a hidden page are late. */
    private refreshIn(response: IncomingResponse): void {
        const expires = Number.parseInt(response.getHeader('expires'), 10) || EXPIRES_S;
        this.cancelRefresh = this.parts.clock.after(expires * 500, () => this.refresh());
    }

    private refresh(): void {
        const end = (): void => this.end();
        this.dialog?.sendRequest('SUBSCRIBE', {
            extraHeaders: this.lasting(EXPIRES_S),
            eventHandlers: {
                onRequestTimeout: end,
                onTransportError: end,
                onErrorResponse: end,
                onDialogError: end,
                onSuccessResponse: (response) => {
                    if (!this.over) this.refreshIn(response);
                }
            }
        });
    }

    private end(): void {
        if (this.over) return;
        this.close();
        this.parts.onEnded();
    }

    private close(): void {
        this.over = true;
        this.cancelRefresh();
        this.dialog?.terminate();
    }
}
