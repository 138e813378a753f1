import { optionalCallback, readArguments, required } from './arguments';
import type { Callback, Listener, Transport } from './transport';

const MESSAGES_SINCE = 47;
const WORK_SINCE = 46;

/** The bridge to the Lightning Message Service (47 and later) and to sales dialers' work (46 and later). */
export function channels(transport: Transport): Record<string, unknown> {
    const subscriptions = new Map<object, { eventName: string; listener: Listener }>();

    function subscribe(given: unknown): void {
        const args = readArguments('subscribe', given);
        const eventName = String(args.channelName);
        const listener = required<Listener>('subscribe', 'listener', args.listener);
        const callback = optionalCallback<Callback>('subscribe', args.callback);
        const subscription = Object.freeze({});
        const answered: Callback = (answer) => {
            if (answer.success) subscriptions.set(subscription, { eventName, listener });
            else transport.forget(`subscribe ${eventName}`, listener);
            callback?.(answer.success ? ({ ...answer, subscription } as typeof answer) : answer);
        };
        transport.listenTo('subscribe', eventName, { eventName, subscription: {} }, listener, answered);
    }

    function unsubscribe(given: unknown): void {
        const args = readArguments('unsubscribe', given);
        const callback = optionalCallback<Callback>('unsubscribe', args.callback);
        const known = subscriptions.get(args.subscription as object);
        if (!known) throw new Error('unsubscribe needs a subscription of this page.');
        subscriptions.delete(args.subscription as object);
        // the page is told only when nobody listens to the channel any more
        const left = transport.forget(`subscribe ${known.eventName}`, known.listener);
        if (left === 0) transport.call('unsubscribe', { eventName: known.eventName }, callback);
        else callback?.({ success: true, returnValue: null, errors: null });
    }

    function publish(given: unknown): void {
        const args = readArguments('publish', given);
        const message: unknown = JSON.parse(JSON.stringify(args.message ?? null));
        const callback = optionalCallback<Callback>('publish', args.callback);
        transport.call('publish', { eventName: String(args.channelName), message }, callback);
    }

    const hvs = {
        onWorkStart(given: unknown): void {
            const args = readArguments('onWorkStart', given);
            transport.listen('onWorkStart', {}, required<Listener>('onWorkStart', 'listener', args.listener));
        },
        completeWork(given: unknown): void {
            const { workId, attributes, callback } = readArguments('completeWork', given);
            transport.call(
                'completeWork',
                { workId, attributes },
                optionalCallback<Callback>('completeWork', callback)
            );
        }
    };
    return {
        ...(transport.version >= MESSAGES_SINCE ? { subscribe, unsubscribe, publish } : {}),
        ...(transport.version >= WORK_SINCE ? { hvs } : {})
    };
}
