/**
 * What a desk phone's panel and the CTI server send each other: one JSON text per WebSocket message. Both sides check what arrives.
 * The panel connects and sends `hello`. The server answers with `welcome` and the current state, or with `refused`, and closes.
 * Afterwards, `command` is answered by `answer`, and `event` reports what happened at the device. The server sends `beat` regularly, and the
 * panel answers each with its own, because a browser runs the timers of a hidden page too seldom. A side that hears nothing for SILENT_MS
 * closes the connection.
 */
import {
    PHONE_COMMANDS,
    SERVICES,
    anything,
    commandError,
    connection,
    endedCall,
    explanationFields,
    listOf,
    longText,
    name,
    object,
    oneOf,
    optional,
    orNull,
    phoneEvent,
    snapshotCall,
    text,
    union,
    whole
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ConnectionId, Infer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The versions of this protocol that this source speaks. A newer version keeps the messages of `least`. */
export const VERSIONS = { least: 1, most: 1 } as const;

/** How often the server sends `beat`, and after which silence a side closes the connection, in milliseconds. */
export const BEAT_MS = 3000;
export const SILENT_MS = 9000;

/** The longest message that the server accepts, in bytes. */
export const LONGEST_MESSAGE = 65_536;

/** Why the server does not serve a panel, or stops doing so. */
export const REFUSALS = [
    /** The ticket is invalid, has expired, is for another server, or has been used before. */
    'ticketRefused',
    /** The panel speaks only older versions of the protocol than the server, or only newer ones. */
    'clientTooOld',
    'serverTooOld',
    /** The exchange has no such device. */
    'deviceUnknown',
    /** The server has as many panels as it accepts. */
    'serverFull',
    /** Another panel has connected with the same device. */
    'replaced',
    /** The session is as old as the server allows. The panel connects again with a new ticket. */
    'sessionExpired',
    /** The server shuts down. The panel connects to another one. */
    'shutdown',
    /** The panel sent an invalid message, or more than it may. */
    'malformed',
    'tooMany',
    /** The panel does not read what the server sends. */
    'tooSlow'
] as const;
export type Refusal = (typeof REFUSALS)[number];

const pick = <T, Name extends keyof T>(all: T, names: readonly Name[]): Pick<T, Name> =>
    Object.fromEntries(names.map((one) => [one, all[one]])) as Pick<T, Name>;

/** The services of a desk phone: makeCall, and those of a call. */
const deviceServices = pick(PHONE_COMMANDS, ['makeCall', ...SERVICES]);

/** The server refuses a command that names another device's call. */
const deviceCommand = union('command', deviceServices);
export type DeviceCommand = Infer<typeof deviceCommand>;

/** The connections that a command names: of one call, of two, or none. */
export const connectionsIn = (command: DeviceCommand): readonly ConnectionId[] =>
    'connection' in command ? [command.connection] : 'held' in command ? [command.held, command.active] : [];

export const panelMessage = union('type', {
    hello: object({
        versions: object({ least: whole, most: whole }),
        /** The panel's version, for the log. */
        product: text,
        /** A JWT that Apex has signed for the running user (docs/desk-phone.md). */
        ticket: longText
    }),
    command: object({ id: whole, command: deviceCommand }),
    /** The records of these ended calls are safe, so that the server can forget them. */
    endedCallsTaken: object({ connections: listOf(connection) }),
    beat: object({})
});
export type PanelMessage = Infer<typeof panelMessage>;

export const serverMessage = union('type', {
    /** `version`: of the protocol, used from now on. `product`: the server's version. */
    welcome: object({ version: whole, product: text, deviceId: name }),
    /** `call`: the event's call as it is after the event, null if it is over. Absent: the event is about no call, or a snapshot. */
    event: object({ event: phoneEvent, call: optional(orNull(snapshotCall)) }),
    /** Of the command with this id: its value, or why it was not executed. */
    answer: object({ id: whole, value: optional(anything), error: optional(commandError) }),
    /**
     * Calls that ended at the device while no panel was connected to this server, oldest first. Sent before the Snapshot, which can't say
     * how a call ended that was up when the panel saw it last. Repeated until `endedCallsTaken` names them.
     */
    endedCalls: object({ calls: listOf(endedCall) }),
    /** The last message before the server closes the connection. `version`: the newest version of the protocol that the server speaks. */
    refused: object({ reason: oneOf(...REFUSALS), version: whole, ...explanationFields }),
    beat: object({})
});
export type ServerMessage = Infer<typeof serverMessage>;
