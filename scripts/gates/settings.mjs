/**
 * Gate: every setting of the call center definition is read by the phone, or is reserved, and then its label in the definition says
 * so. Otherwise an admin could change a setting without any effect.
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

/** The Setup Check only looks at settings and does not act on them. */
const NOT_THE_PHONE = /__tests__|\.d\.ts$|\/lwc\/(softphoneContract|setup\w+)\/|^frame\/settings\//;

/** The names that the frame declares. */
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

/** The labels that an admin sees, by the item's name. */
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
            if (!read.has(name)) return [`${DECLARED}: nothing reads the setting ${name}, but it is not reserved`];
            return saysSo ? [`${DEFINITION}: the setting ${name} is used, but its label says that it is not`] : [];
        }
        if (read.has(name)) return [`${DECLARED}: the setting ${name} is reserved, but it is read`];
        return saysSo ? [] : [`${DEFINITION}: the label of ${name} must say that it is not used yet`];
    });
    return verdict('settings', { failed, checked: `${names.length} settings` });
}

await alone(import.meta.url, settings);
