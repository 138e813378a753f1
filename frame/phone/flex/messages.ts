/**
 * What Twilio Flex's plug-in (flex-plugin/) and the phone that embeds Flex send each other: one JSON text per message of postMessage. Both
 * sides know each other's exact origin, and check what arrives. The words are those of Flex and TaskRouter, because the plug-in translates
 * nothing.
 *
 * The plug-in says `hello`, and the phone answers with `welcome` or `refused`. After `welcome`, the plug-in sends `state`, and then what
 * changes. The phone's `command` is answered by `answer`. Each message has the nonce of the plug-in's `hello`: one that Flex sent
 * before it was loaded again is ignored.
 */
import {
    bool,
    instant,
    listOf,
    longText,
    mapOf,
    name,
    object,
    oneOf,
    optional,
    text,
    union,
    whole
} from '../../../force-app/main/default/lwc/softphoneContract/shape';
import type { Infer, Shape } from '../../../force-app/main/default/lwc/softphoneContract/shape';

/** The versions of these messages that this source speaks. A newer version keeps the messages of `least`. */
export const VERSIONS = { least: 1, most: 1 } as const;

/** The settings that are Flex's part of the work, by their names in the call center definition. */
export const FLAGS = [
    'activityLogging',
    'clickToDial',
    'copilotNotes',
    'hideCrmContainer',
    'preventPopoutDuringCall',
    'screenPop',
    'showPanelAutomatically',
    'utilityBarStatus'
] as const;
export type Flag = (typeof FLAGS)[number];

const flags = object(Object.fromEntries(FLAGS.map((flag) => [flag, bool])) as Record<Flag, typeof bool>);
export type Flags = Infer<typeof flags>;

/** The task attribute with which a call that the phone has asked for is recognized. */
export const CORRELATOR_ATTRIBUTE = 'crmConnectCorrelator';

/** A call of the task, as Flex's conference has it. */
const voiceCall = object({
    callSid: optional(name),
    customer: oneOf('calling', 'joined', 'left'),
    onHold: bool,
    muted: bool
});

/** One task of the agent, with the reservation that brought it. */
export const flexTask = object({
    taskSid: name,
    reservationSid: name,
    /** The reservation's. From `completed` on, the task is over for this agent. */
    status: oneOf('pending', 'accepted', 'wrapping', 'completed', 'canceled', 'rejected', 'timeout', 'rescinded'),
    /** The unique name of the task channel, for example voice, chat, sms. */
    channel: text,
    /** More exact than the channel, for example whatsapp. */
    channelType: optional(text),
    outbound: bool,
    /** The attributes that are texts or numbers, as texts. */
    attributes: mapOf(text),
    createdAt: instant,
    /** When the agent accepted it, if Flex knows. */
    acceptedAt: optional(instant),
    call: optional(voiceCall),
    /** Who ended the conversation, and the code that TaskRouter gives for a reservation that was canceled. */
    endedBy: optional(oneOf('agent', 'customer', 'transfer', 'other')),
    reasonCode: optional(text)
});
export type FlexTask = Infer<typeof flexTask>;

const activity = object({ activitySid: name, name: text, available: bool });

const worker = object({
    workerSid: name,
    activitySid: name,
    /** The activity in which no call can be made. */
    offline: bool,
    activities: listOf(activity)
});
export type FlexWorker = Infer<typeof worker>;

/** From Flex. */
export const pluginMessage = union('type', {
    hello: object({ nonce: name, versions: object({ least: whole, most: whole }), product: text }),
    /** All current tasks, oldest first. Sent after `welcome`, and again when Flex's own connection is back. */
    state: object({ nonce: name, worker, tasks: listOf(flexTask) }),
    worker: object({ nonce: name, worker }),
    /** A task that is new or has changed. */
    task: object({ nonce: name, task: flexTask }),
    /** Flex has no connection to Twilio, or another Flex of this agent has taken over. `state` follows when it is back. */
    lost: object({ nonce: name, why: oneOf('connection', 'otherSession') }),
    /** An agent copilot's notes. All but the summary may be missing. */
    notes: object({
        nonce: name,
        taskSid: name,
        summary: longText,
        disposition: optional(text),
        sentiment: optional(text),
        topics: optional(listOf(text))
    }),
    answer: object({ nonce: name, id: whole, error: optional(text) }),
    /** The agent wants to complete the task in Flex. Flex waits for `completion` with the same id. */
    completing: object({ nonce: name, id: whole, taskSid: name }),
    /** Flex's page is being closed or loaded again. */
    bye: object({ nonce: name })
});
export type PluginMessage = Infer<typeof pluginMessage>;

const onTask = object({ taskSid: name });

export const flexCommand = union('command', {
    startOutboundCall: object({ destination: name, attributes: mapOf(text) }),
    acceptTask: onTask,
    rejectTask: onTask,
    /** Ends the conversation: hangs up, or begins wrap-up of what is not a call. */
    endTask: onTask,
    completeTask: object({ taskSid: name, disposition: optional(text) }),
    holdCall: onTask,
    unholdCall: onTask,
    setMuted: object({ taskSid: name, on: bool }),
    sendDigits: object({ taskSid: name, digits: name }),
    /** Adds these to the attributes that the task has. */
    setAttributes: object({ taskSid: name, attributes: mapOf(text) }),
    setActivity: object({ activitySid: name })
});
export type FlexCommand = Infer<typeof flexCommand>;

/** From the phone. */
export const phoneMessage = union('type', {
    welcome: object({ nonce: name, version: whole, flags }),
    /** The phone speaks none of the plug-in's versions. */
    refused: object({ nonce: name, versions: object({ least: whole, most: whole }) }),
    command: object({ nonce: name, id: whole, command: flexCommand }),
    /** `permitted`: not while the wrap-up in the phone wants something from the agent, which Flex then says. */
    completion: object({ nonce: name, id: whole, permitted: bool })
});
export type PhoneMessage = Infer<typeof phoneMessage>;

/** Reads a message. Null: it is no message of ours, or invalid; `report` is told why, for the log. */
export function readMessage<T>(shape: Shape<T>, data: unknown, report: (fault: string) => void): T | null {
    if (typeof data !== 'string') return null;
    let message: unknown;
    try {
        message = JSON.parse(data);
    } catch {
        return null;
    }
    const fault = shape(message, 'message');
    if (fault === null) return message as T;
    report(fault);
    return null;
}

/** The newest version that both speak, or null. */
export function commonVersion(theirs: { readonly least: number; readonly most: number }): number | null {
    const most = Math.min(theirs.most, VERSIONS.most);
    return most >= Math.max(theirs.least, VERSIONS.least) ? most : null;
}
