import type { Connection, Callback } from './connection';
import { readArgument, readFunction, readText } from './methodArguments';

type Method = (...passed: readonly unknown[]) => void;

interface Subscriber {
    readonly channelName: string;
    readonly listener: Callback;
}

const isAnswer = (response: unknown): response is { success: boolean } =>
    typeof response === 'object' && response !== null && 'success' in response;

/** What a callback gets if the host did not have to be asked. */
const done = { success: true, returnValue: null, errors: null };

/** The connection to the Lightning Message Service, since API 47: `subscribe`, `unsubscribe`, `publish`. */
export function messageChannels(connection: Connection): Readonly<Record<string, Method>> {
    /** By what `subscribe` returned: an empty object that is identified only by its reference. */
    const subscribers = new Map<unknown, Subscriber>();

    function subscribe(...passed: readonly unknown[]): void {
        const argument = readArgument('subscribe', passed, 'required');
        const channelName = readText('subscribe', argument, 'channelName');
        const onMessage = readFunction('subscribe', argument, 'listener', true) as Callback;
        const callback = readFunction('subscribe', argument, 'callback', false);
        // A new function each time, because the same listener may subscribe twice.
        const listener: Callback = (message) => onMessage(message);
        const subscription = Object.freeze({});
        connection.invoke({
            methodName: 'subscribe',
            args: { eventName: channelName, subscription: {} },
            eventName: channelName,
            listener,
            callback: (response) => {
                const refused = !isAnswer(response) || !response.success;
                if (refused) connection.forget('subscribe', channelName, listener);
                else subscribers.set(subscription, { channelName, listener });
                callback?.(refused ? response : { ...response, subscription });
            }
        });
    }

    function unsubscribe(...passed: readonly unknown[]): void {
        const argument = readArgument('unsubscribe', passed, 'required');
        const callback = readFunction('unsubscribe', argument, 'callback', false);
        const subscriber = subscribers.get(argument.subscription);
        if (!subscriber) throw new Error('unsubscribe requires the subscription that subscribe returned.');
        subscribers.delete(argument.subscription);
        const { channelName, listener } = subscriber;
        if (connection.forget('subscribe', channelName, listener)) {
            connection.invoke({ methodName: 'unsubscribe', args: { eventName: channelName }, callback });
        } else {
            callback?.(done);
        }
    }

    function publish(...passed: readonly unknown[]): void {
        const argument = readArgument('publish', passed, 'required');
        const eventName = readText('publish', argument, 'channelName');
        const callback = readFunction('publish', argument, 'callback', false);
        const message: unknown = argument.message === undefined ? null : JSON.parse(JSON.stringify(argument.message));
        connection.invoke({ methodName: 'publish', args: { eventName, message }, callback });
    }

    return { subscribe, unsubscribe, publish };
}
