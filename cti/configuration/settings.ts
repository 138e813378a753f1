import { aText, oneOfTexts, orgs, origins, ownOptions, serverAddresses, wholeNumber, yesOrNo } from './settingKinds';
import type { SettingKind } from './settingKinds';

interface Setting<T> {
    readonly kind: SettingKind<T>;
    /** Undefined: it must be given. Null: it may be absent. */
    readonly byDefault?: T | null;
}

const required = <T>(kind: SettingKind<T>): Setting<T> & { readonly byDefault?: never } => ({ kind });
const optional = <T>(kind: SettingKind<T>): Setting<T> & { readonly byDefault: null } => ({ kind, byDefault: null });
const or = <T>(kind: SettingKind<T>, byDefault: T): Setting<T> & { readonly byDefault: T & {} } => ({
    kind,
    byDefault: byDefault as T & {}
});

const port = wholeNumber(0, 65_535);

/**
 * The server's settings, by their path in the configuration file. Each can also be an environment variable: listen.port is
 * CTI_LISTEN_PORT. Secrets are in files of their own, or in the variables of SECRETS, and never in the configuration file.
 */
export const SETTINGS = {
    'listen.host': or(aText, '0.0.0.0'),
    'listen.port': or(port, 8443),
    'listen.certificateFile': optional(aText),
    'listen.keyFile': optional(aText),
    'listen.behindProxy': or(yesOrNo, false),
    addresses: required(serverAddresses),
    origins: required(origins),
    orgs: required(orgs),
    'exchange.type': or(oneOfTexts('asterisk'), 'asterisk'),
    'exchange.host': required(aText),
    'exchange.port': or(port, 5038),
    'exchange.user': required(aText),
    'exchange.secretFile': optional(aText),
    'exchange.options': or(ownOptions, {}),
    'endedCalls.folder': optional(aText),
    'endedCalls.keyFile': optional(aText),
    'endedCalls.days': or(wholeNumber(1, 14), 3),
    'endedCalls.callsPerDevice': or(wholeNumber(1, 1_000), 100),
    'metrics.host': or(aText, '127.0.0.1'),
    'metrics.port': optional(port),
    'metrics.tokenFile': optional(aText),
    'limits.sessions': or(wholeNumber(1, 100_000), 2_000),
    'limits.connections': or(wholeNumber(1, 200_000), 3_000),
    'limits.connectionsPerAddress': or(wholeNumber(1, 200_000), 1_000),
    'limits.sessionHours': or(wholeNumber(1, 24), 8),
    'log.level': or(oneOfTexts('debug', 'info', 'warn', 'error'), 'info')
} as const;

export type SettingPath = keyof typeof SETTINGS;

type ValueOf<S> = S extends { kind: SettingKind<infer T> } ? (S extends { byDefault: null } ? T | null : T) : never;
export type Settings = { readonly [Path in SettingPath]: ValueOf<(typeof SETTINGS)[Path]> };

/** The environment variable of a setting: of listen.keyFile, CTI_LISTEN_KEY_FILE. */
export const variableOf = (path: string): string =>
    `CTI_${path
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replaceAll('.', '_')
        .toUpperCase()}`;

/** The secrets: the setting that names the file, and the variable that may have the secret itself instead. */
export const SECRETS = {
    exchange: { file: 'exchange.secretFile', variable: 'CTI_EXCHANGE_SECRET' },
    endedCalls: { file: 'endedCalls.keyFile', variable: 'CTI_ENDED_CALLS_KEY' },
    metrics: { file: 'metrics.tokenFile', variable: 'CTI_METRICS_TOKEN' }
} as const satisfies Record<string, { file: SettingPath; variable: string }>;
