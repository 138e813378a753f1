import type { Callback, Connection } from './connection';

type Method = (...passed: readonly unknown[]) => void;

const isFunction = (value: unknown): value is Callback => typeof value === 'function';

/**
 * A method with positional arguments and, after them, an optional callback. `names` are the arguments' names in the message.
 */
const takes =
    (connection: Connection, method: string, ...names: readonly string[]): Method =>
    (...passed) => {
        const args = Object.fromEntries(names.map((name, place) => [name, String(passed[place])]));
        const callback = passed[names.length];
        connection.call(method, args, isFunction(callback) ? callback : undefined);
    };

const listens =
    (connection: Connection, method: string): Method =>
    (listener) => {
        if (isFunction(listener)) connection.listen(method, listener);
    };

/** `sforce.interaction`. Feeds of records and the console have methods of their own, which are not here. */
export function createLibrary(connection: Connection): Readonly<Record<string, unknown>> {
    const method = (name: string, ...names: readonly string[]): Method => takes(connection, name, ...names);
    const saveLog = method('saveLog', 'objectName', 'saveParams');
    return {
        cti: {
            disableClickToDial: method('disableClickToDial'),
            enableClickToDial: method('enableClickToDial'),
            getCallCenterSettings: method('getCallCenterSettings'),
            getDirectoryNumbers: (
                isGlobal: unknown,
                callCenterName: unknown,
                callback: unknown,
                page: unknown,
                size: unknown
            ) =>
                method('getDirectoryNumbers', 'isGlobal', 'callCenterName', 'resultSetPage', 'resultSetPageSize')(
                    isGlobal,
                    callCenterName,
                    page,
                    size,
                    callback
                ),
            getSoftphoneLayout: method('getSoftphoneLayout'),
            notifyInitializationComplete: method('notifyInitializationComplete'),
            onClickToDial: listens(connection, 'onClickToDial'),
            setSoftphoneHeight: method('setSoftphoneHeight', 'height'),
            setSoftphoneWidth: method('setSoftphoneWidth', 'width')
        },
        getPageInfo: method('getPageInfo'),
        isInConsole: method('isInConsole'),
        isVisible: method('isVisible'),
        onFocus: listens(connection, 'onFocus'),
        refreshPage: method('refreshPage'),
        refreshRelatedList: method('refreshRelatedList', 'listName'),
        runApex: method('runApex', 'apexClass', 'methodName', 'methodParams'),
        // Its fields are a query text, which is encoded once more.
        saveLog: (objectName: unknown, fields: unknown, callback: unknown) =>
            saveLog(objectName, encodeURIComponent(String(fields)), callback),
        screenPop: method('screenPop', 'targetUrl', 'force'),
        searchAndGetScreenPopUrl: method('searchAndGetScreenPopUrl', 'searchParams', 'queryParams', 'callType'),
        searchAndScreenPop: method('searchAndScreenPop', 'searchParams', 'queryParams', 'callType'),
        setVisible: method('setVisible', 'value')
    };
}
