/** The platform's exceptions. */
import { exceptionsAreMade } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { library, libraryType } from './registry.mjs';

const base = library('Exception', {
    methods: {
        'getMessage(): String': ({ message }) => message,
        'setMessage(String): void': (exception, message) => {
            exception.message = message;
        },
        'getTypeName(): String': ({ type }) => `System.${type.name}`,
        'getCause(): Exception': ({ cause }) => cause ?? null,
        'initCause(Exception): void': (exception, cause) => {
            exception.cause = cause;
        },
        'getStackTraceString(): String': ({ stack }) => (stack ?? []).join('\n'),
        'getLineNumber(): Integer': ({ stack }) => Number(/line (\d+)/.exec(stack?.[0] ?? '')?.[1] ?? 0)
    }
});

/** What new X(message) makes. The message of an AuraHandledException is for the client: the log does not show it. */
const made = (message, type) => new Native(type, { message: message ?? `Script-thrown exception` });

const constructors = {
    '()': (type) => made(null, type),
    '(String)': made,
    '(Exception)': (cause, type) => Object.assign(made(cause?.message ?? null, type), { cause }),
    '(String, Exception)': (message, cause, type) => Object.assign(made(message, type), { cause })
};

const NAMES = [
    'AssertException',
    'CalloutException',
    'FinalException',
    'IllegalArgumentException',
    'InvalidParameterValueException',
    'JSONException',
    'LimitException',
    'ListException',
    'MathException',
    'NoAccessException',
    'NoDataFoundException',
    'NullPointerException',
    'QueryException',
    'SearchException',
    'SecurityException',
    'SObjectException',
    'StringException',
    'TypeException'
];
for (const name of NAMES) library(name, { parent: base, create: constructors });

library('AuraHandledException', {
    parent: base,
    create: { '(String)': (forClient, type) => new Native(type, { message: 'Script-thrown exception', forClient }) }
});

library('QueryException', {
    parent: base,
    create: constructors,
    methods: { 'getInaccessibleFields(): Map<String, Set<String>>': ({ inaccessible }) => inaccessible ?? null }
});

const row = (exception, i) => exception.rows[i];
library('DmlException', {
    parent: base,
    create: constructors,
    methods: {
        'getNumDml(): Integer': ({ rows }) => rows.length,
        'getDmlMessage(Integer): String': (exception, i) => row(exception, i).message,
        'getDmlFieldNames(Integer): List<String>': (exception, i) => row(exception, i).fields,
        'getDmlIndex(Integer): Integer': (exception, i) => row(exception, i).index,
        'getDmlType(Integer): StatusCode': (exception, i) => row(exception, i).code
    }
});

exceptionsAreMade((name, message, more) => new Native(libraryType(name), { message, ...more }));
