/**
 * Gate: the call center definition and the admin guide are what `npm run callCenter` generates. Every setting is read by the phone, or is
 * reserved, and then its label says so. Otherwise an admin could change a setting without any effect.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ITEMS, bundled, callCenterFiles } from '../callCenter.mjs';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { alone, verdict } from './verdict.mjs';

const DECLARED = 'frame/settings/readSettings.ts';
const SAYS_SO = /not used yet/i;

/** The Setup Check only looks at settings and does not act on them. */
const NOT_THE_PHONE = /__tests__|\.d\.ts$|\/lwc\/(softphoneContract|pageContract|setup\w+)\/|^frame\/settings\//;

const isSettings = (text) => /(^|\.)settings\??$/i.test(text);

/** The settings that a source reads: `settings.name`, or `{ name } = settings`. */
function* readIn(node) {
    if (ts.isPropertyAccessExpression(node) && isSettings(node.expression.getText())) yield node.name.text;
    if (
        ts.isVariableDeclaration(node) &&
        ts.isObjectBindingPattern(node.name) &&
        node.initializer &&
        isSettings(node.initializer.getText())
    )
        for (const { name, propertyName } of node.name.elements) yield (propertyName ?? name).getText();
    for (const child of node.getChildren()) yield* readIn(child);
}

function readByThePhone(root) {
    const files = [`${SOURCE}/lwc`, 'frame', 'flex-plugin/src']
        .flatMap((folder) => filesBelow(path.join(root, folder)).map((file) => `${folder}/${file}`))
        .filter((file) => file.endsWith('.ts') && !NOT_THE_PHONE.test(file));
    return new Set(
        files.flatMap((file) => {
            const text = readFileSync(path.join(root, file), 'utf8');
            return [...readIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))];
        })
    );
}

/** Files that differ from the generated ones. */
async function stale(root) {
    const files = Object.entries(await callCenterFiles(root));
    return files
        .filter(([file, text]) => readFileSync(path.join(root, file), 'utf8') !== text)
        .map(([file]) => `${file} does not say what the settings are: npm run callCenter`);
}

/** @param {string} [root] project folder */
export async function settings(root = ROOT) {
    const { SETTING_NAMES: names, RESERVED_SETTINGS: reserved } = await bundled(root, DECLARED);
    const { CALL_CENTER_ITEMS: items } = await bundled(root, ITEMS);
    const read = readByThePhone(root);
    const said = new Map(items.map(({ name, label }) => [name, label]));
    const unread = names.flatMap((name) => {
        const saysSo = SAYS_SO.test(said.get(name) ?? '');
        if (!reserved.includes(name)) {
            if (!read.has(name)) return [`${DECLARED}: nothing reads the setting ${name}, but it is not reserved`];
            return saysSo ? [`${ITEMS}: the setting ${name} is used, but its label says that it is not`] : [];
        }
        if (read.has(name)) return [`${DECLARED}: the setting ${name} is reserved, but it is read`];
        return saysSo ? [] : [`${ITEMS}: the label of ${name} must say that it is not used yet`];
    });
    const failed = [...unread, ...(await stale(root))];
    return verdict('settings', { failed, checked: `${names.length} settings` });
}

await alone(import.meta.url, settings);
