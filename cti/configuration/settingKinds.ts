/** What a setting may be. Reads a value from the file, or from the text of an environment variable. Throws with what it must be. */
export interface SettingKind<T> {
    readonly must: string;
    readonly read: (value: unknown) => T | undefined;
    readonly fromText: (text: string) => unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (text: string): string[] =>
    text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);

function jsonIn(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value);

export const aText: SettingKind<string> = {
    must: 'must be a text',
    read: (value) => (isText(value) ? value.trim() : undefined),
    fromText: (text) => text
};

export const wholeNumber = (least: number, most: number): SettingKind<number> => ({
    must: `must be a whole number from ${least} to ${most}`,
    read: (value) =>
        Number.isInteger(value) && (value as number) >= least && (value as number) <= most
            ? (value as number)
            : undefined,
    fromText: Number
});

export const yesOrNo: SettingKind<boolean> = {
    must: 'must be true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
    fromText: jsonIn
};

export const oneOfTexts = <const T extends string>(...allowed: readonly T[]): SettingKind<T> => ({
    must: `must be ${allowed.join(' or ')}`,
    read: (value) => allowed.find((one) => one === value),
    fromText: (text) => text
});

/** A list with at least one text that `allows` accepts. */
const listOfTexts = (must: string, allows: (text: string) => boolean): SettingKind<readonly string[]> => ({
    must,
    read: (value) =>
        Array.isArray(value) && value.length > 0 && value.every((one) => isText(one) && allows(one))
            ? (value as string[])
            : undefined,
    fromText: listIn
});

/** A URL that is written exactly as a browser sends it, so that comparing texts is enough. */
function isOrigin(text: string): boolean {
    return URL.canParse(text) && new URL(text).origin === text;
}

export const origins = listOfTexts(
    'must be a list of origins, for example ["https://acme--c.vf.force.com"], without a path',
    isOrigin
);

export const serverAddresses = listOfTexts(
    'must be a list of the addresses that the setting ctiServers has for this server, for example ["wss://cti.example.com"]',
    (text) => /^wss?:\/\/[^\s?#@]*[^\s?#@/]$/.test(text)
);

const ORG_ID = /^00D[A-Za-z0-9]{15}$/;
const isFiles = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);

export const orgs: SettingKind<Readonly<Record<string, readonly string[]>>> = {
    must: 'must have, for each org id (18 characters), a list of certificate files, for example {"00D000000000001AAA": ["org.crt"]}',
    read: (value) => {
        if (!isObject(value)) return undefined;
        const entries = Object.entries(value);
        const valid = entries.length > 0 && entries.every(([id, files]) => ORG_ID.test(id) && isFiles(files));
        return valid ? (value as Readonly<Record<string, string[]>>) : undefined;
    },
    fromText: jsonIn
};

/** Options of the exchange's own, which its folder checks. */
export const ownOptions: SettingKind<Readonly<Record<string, unknown>>> = {
    must: 'must be an object',
    read: (value) => (isObject(value) ? value : undefined),
    fromText: jsonIn
};
