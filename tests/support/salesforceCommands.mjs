/** The commands of the Salesforce CLI and their options, from the manifests of its plugins. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/project.mjs';

const PLUGINS = path.join(ROOT, 'node_modules/@salesforce');

/** The options of each command, by a key such as `org:create:scratch`. */
const COMMANDS = new Map(
    readdirSync(PLUGINS)
        .map((name) => path.join(PLUGINS, name, 'oclif.manifest.json'))
        .filter((file) => existsSync(file))
        .flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).commands))
);

/**
 * @param {string[]} words the words of a call after `sf`
 * @returns {string[]} what does not exist
 */
export function faultsOfCall(words) {
    const end = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
    const topics = end < 0 ? words : words.slice(0, end);
    const command = COMMANDS.get(topics.join(':'));
    if (!command) return [`sf has no command "${topics.join(' ')}"`];
    const flags = Object.entries(command.flags);
    const known = new Set(flags.flatMap(([name, { char }]) => [`--${name}`, ...(char ? [`-${char}`] : [])]));
    return words
        .map((word) => /^--?[a-z][\w-]*/.exec(word)?.[0])
        .filter((option) => option !== undefined && !known.has(option))
        .map((option) => `sf ${topics.join(' ')} has no ${option}`);
}
