/**
 * Gate: every setting of the call center definition is read by the phone, or is reserved and says so where the admin edits it. One
 * that nothing reads is a promise that nobody keeps.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT, SOURCE, filesBelow } from '../project.mjs';
import { parseXml, textsAt } from './metadata/xmlTree.mjs';
import { alone, verdict } from './verdict.mjs';

const DECLARED = 'frame/settings/readSettings.ts';
const DEFINITION = `${SOURCE}/callCenters/CRMConnectCallCenterAdapter.callCenter-meta.xml`;
const SAYS_SO = /not used yet/i;

/** The setup check looks at settings, and does nothing that they say. */
const NOT_THE_PHONE = /__tests__|\.d\.ts$|\/lwc\/(softphoneContract|setup\w+)\/|^frame\/settings\//;

/** The names that are read. */
async function declared(root) {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [DECLARED],
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'silent'
    });
    const { SETTING_NAMES, RESERVED_SETTINGS } = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
    );
    return { names: SETTING_NAMES, reserved: RESERVED_SETTINGS };
}

const isSettings = (text) => /(^|\.)settings\??$/i.test(text);

/** Names that a source reads out of settings: `settings.name`, or `{ name } = settings`. */
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
    const files = [`${SOURCE}/lwc`, 'frame']
        .flatMap((folder) => filesBelow(path.join(root, folder)).map((file) => `${folder}/${file}`))
        .filter((file) => file.endsWith('.ts') && !NOT_THE_PHONE.test(file));
    return new Set(
        files.flatMap((file) => {
            const text = readFileSync(path.join(root, file), 'utf8');
            return [...readIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))];
        })
    );
}

/** Label by name of item, as the admin reads it. */
function labels(root) {
    const definition = parseXml(readFileSync(path.join(root, DEFINITION), 'utf8'));
    const items = definition.children
        .filter(({ name }) => name === 'sections')
        .flatMap(({ children }) => children.filter(({ name }) => name === 'items'));
    return new Map(items.map((item) => [textsAt(item, 'name')[0], textsAt(item, 'label')[0]]));
}

/** @param {string} [root] project folder */
export async function settings(root = ROOT) {
    const { names, reserved } = await declared(root);
    const read = readByThePhone(root);
    const said = labels(root);
    const failed = names.flatMap((name) => {
        const saysSo = SAYS_SO.test(said.get(name) ?? '');
        if (!reserved.includes(name)) {
            if (!read.has(name)) return [`${DECLARED}: nothing reads the setting ${name}, and it is not reserved`];
            return saysSo ? [`${DEFINITION}: the setting ${name} is used, and its label says that it is not`] : [];
        }
        if (read.has(name)) return [`${DECLARED}: the setting ${name} is read: it is reserved no longer`];
        return saysSo ? [] : [`${DEFINITION}: the label of ${name} has to say that it is not used yet`];
    });
    return verdict('settings', { failed, checked: `${names.length} settings` });
}

await alone(import.meta.url, settings);
