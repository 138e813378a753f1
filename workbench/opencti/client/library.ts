import type { Connection } from './connection';
import { messageChannels } from './messageChannels';
import { readArgument, readFunction } from './methodArguments';
import { PLAIN_METHODS, WORK_METHODS } from './plainMethods';
import type { PlainMethod } from './plainMethods';

type Method = (...passed: readonly unknown[]) => void;

/** Values in messages. */
export const CALL_TYPE = { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' } as const;

export const SCREENPOP_TYPE = {
    URL: 'url',
    SOBJECT: 'sobject',
    OBJECTHOME: 'objecthome',
    LIST: 'list',
    SEARCH: 'search',
    NEW_RECORD_MODAL: 'newRecord',
    FLOW: 'flow'
} as const;

/** API versions that added something. */
const SINCE = { hvs: 46, messageChannels: 47 } as const;

/** A method that the softphone calls. Throws an Error at once if the argument is invalid. */
function method(connection: Connection, methodName: string, { argument, needs, toArgs }: PlainMethod): Method {
    return (...passed) => {
        const given = readArgument(methodName, passed, argument);
        const listener = needs === 'listener' ? readFunction(methodName, given, 'listener', true) : undefined;
        const callback = readFunction(methodName, given, 'callback', needs === 'callback');
        connection.invoke({ methodName, args: toArgs(given), callback, listener });
    };
}

const methods = (connection: Connection, table: Readonly<Record<string, PlainMethod>>): Record<string, Method> =>
    Object.fromEntries(Object.entries(table).map(([name, plain]) => [name, method(connection, name, plain)]));

/** `sforce.opencti` in this API version. */
export function createLibrary(connection: Connection, version: number): Readonly<Record<string, unknown>> {
    return {
        CALL_TYPE,
        SCREENPOP_TYPE,
        ...methods(connection, PLAIN_METHODS),
        ...(version >= SINCE.hvs && { hvs: methods(connection, WORK_METHODS) }),
        ...(version >= SINCE.messageChannels && messageChannels(connection))
    };
}
