import { isObject } from './settingKinds';
import type { Json } from './settingKinds';
import { SETTINGS, variableOf } from './settings';
import type { SettingPath, Settings } from './settings';

type Environment = Readonly<Record<string, string | undefined>>;

const PATHS = Object.keys(SETTINGS) as SettingPath[];

/** A value that is shown in a message: short, and on one line. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

function valueAt(file: Json, path: string): unknown {
    let value: unknown = file;
    for (const part of path.split('.')) value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
    return value;
}

/** The paths in a file that no setting has. */
function unknownPaths(value: Json, before = ''): string[] {
    return Object.entries(value).flatMap(([name, inner]) => {
        const path = before + name;
        if (PATHS.some((known) => known === path)) return [];
        const isGroup = PATHS.some((known) => known.startsWith(`${path}.`));
        return isGroup && isObject(inner) ? unknownPaths(inner, `${path}.`) : [path];
    });
}

/**
 * Settings from a configuration file and the environment, which has priority.
 * @returns settings that are only to be used without faults, and the faults: each a sentence that says what to change
 */
export function readSettings(file: unknown, env: Environment): { settings: Settings; faults: string[] } {
    const faults: string[] = [];
    if (!isObject(file)) return { settings: {} as Settings, faults: ['The configuration file must be a JSON object.'] };
    for (const path of unknownPaths(file)) faults.push(`There is no setting "${path}".`);
    const read = (path: SettingPath): unknown => {
        const { kind, byDefault } = SETTINGS[path];
        const variable = variableOf(path);
        const text = env[variable];
        const given = text === undefined ? valueAt(file, path) : kind.fromText(text);
        const source = text === undefined ? path : variable;
        if (text === undefined && (given === undefined || given === null)) {
            if (byDefault !== undefined) return byDefault;
            faults.push(`${path} is missing (or ${variable}). It ${kind.must}.`);
            return undefined;
        }
        const value = kind.read(given);
        if (value === undefined) faults.push(`${source} ${kind.must}, not ${shown(text ?? given)}.`);
        return value;
    };
    const settings = Object.fromEntries(PATHS.map((path) => [path, read(path)])) as unknown as Settings;
    return { settings, faults };
}
