/** A call center's settings as the text of a Phone Configuration. Pure, with the phone's own readers. */
import { bundled } from '../../callCenter.mjs';
import { ROOT } from '../../project.mjs';

const { readSettings, SETTING_NAMES, itemName, problemsInWords } = await bundled(
    ROOT,
    'frame/settings/readSettings.ts'
);
const { textOf } = await bundled(ROOT, 'frame/settings/packagedSettings.ts');

/** "screenPop = false" */
const nameIn = (line) => /^\s*([^#\s=:][^=:]*?)\s*[=:]/.exec(line)?.[1];

/**
 * @param {{ sections?: { name: string, items?: { name: string, value?: string }[] }[] }} callCenter as the Metadata API reads it
 * @returns {{ lines: Map<string, string>, faults: string[] }} lines by name, of the settings that differ from the defaults; faults: what the
 *   phone can't use, in words
 */
export function settingsOf(callCenter) {
    const items = [callCenter.sections ?? []]
        .flat()
        .flatMap(({ name: section, items: found }) =>
            [found ?? []].flat().map(({ name, value }) => [`/${section}/${name}`, String(value ?? '')])
        );
    const reading = readSettings(Object.fromEntries(items));
    const unset = readSettings({}).settings;
    const names = SETTING_NAMES.filter((name) => textOf(reading.settings, name) !== textOf(unset, name));
    return {
        lines: new Map(names.map((name) => [itemName(name), `${itemName(name)} = ${textOf(reading.settings, name)}`])),
        faults: problemsInWords(reading)
    };
}

/**
 * The text of a record with these settings. Its comments stay, and its lines keep their places.
 * @param {string} text before
 * @param {Map<string, string>} lines by name
 * @returns {{ text: string, changes: string[] }} changes: "- " and "+ " in front of each line that goes or comes
 */
export function withSettings(text, lines) {
    const left = new Map(lines);
    const changes = [];
    const kept = text.split(/\r?\n/).flatMap((line) => {
        const name = nameIn(line);
        if (name === undefined) return [line];
        const next = left.get(name);
        left.delete(name);
        if (next === line.trim()) return [next];
        changes.push(`- ${line.trim()}`, ...(next === undefined ? [] : [`+ ${next}`]));
        return next === undefined ? [] : [next];
    });
    changes.push(...[...left.values()].map((line) => `+ ${line}`));
    return { text: [...kept, ...left.values()].join('\n').trim(), changes };
}
