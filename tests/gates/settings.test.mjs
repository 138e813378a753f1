// The settings gate passes a valid project and finds a setting that nothing reads.
import { test } from 'node:test';
import { settings } from '../../scripts/gates/settings.mjs';
import { ADMIN_GUIDE, DEFINITION, IMPORT_FILE, ITEMS, callCenterFiles } from '../../scripts/callCenter.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const DECLARED = 'frame/settings/readSettings.ts';

const declared = (names, reserved) =>
    `export const SETTING_NAMES = ${JSON.stringify(names)};\nexport const RESERVED_SETTINGS = ${JSON.stringify(reserved)};\n`;
const items = (labels) =>
    `export const CALL_CENTER_ITEMS = ${JSON.stringify(
        Object.entries(labels).map(([name, label]) => ({
            section: 'CRMConnect',
            name,
            label,
            value: '',
            values: 'a text',
            does: `${name}, in short`
        }))
    )};\n`;

const LABELS = { loud: 'Ring loudly', far: 'Where', later: 'Not used yet. Ring later' };
const SOUND = {
    [DECLARED]: declared(['loud', 'far', 'later'], ['later']),
    [ITEMS]: items(LABELS),
    [DEFINITION]:
        '<CallCenter>\n    <sections>\n        <label>CRM Connect</label>\n        <name>CRMConnect</name>\n    </sections>\n</CallCenter>\n',
    [IMPORT_FILE]: '',
    [ADMIN_GUIDE]: '# Settings\n\n| setting |\n| - |\n',
    [`${SOURCE}/lwc/greeting/ring.ts`]: 'export const rings = (state) => state.settings.loud;\n',
    'frame/where.ts': 'export function where(settings) {\n    const { far: place } = settings;\n    return place;\n}\n'
};

/** A project whose call center definition and guide are up to date, and these files after that. */
async function project(t, files = {}, later = {}) {
    const root = seededProject(t, { ...SOUND, ...files });
    const written = await callCenterFiles(root);
    for (const [file, text] of Object.entries({ ...written, ...later })) write(root, file, text);
    return root;
}

test('a valid project passes', async (t) => {
    assertPassed(await settings(await project(t)));
});

const FAULTS = {
    'a setting that nothing reads': [{ 'frame/where.ts': "export const far = 'far';\n" }, /nothing reads .* far/],
    'one that only a test reads': [
        {
            'frame/where.ts': '',
            'frame/__tests__/where.test.ts': 'export const where = (settings) => settings.far;\n'
        },
        /nothing reads .* far/
    ],
    'one that only the Setup Check reads': [
        {
            'frame/where.ts': '',
            [`${SOURCE}/lwc/setupLines/a.ts`]: 'export const where = (settings) => settings.far;\n'
        },
        /nothing reads .* far/
    ],
    'a reserved one whose label does not say so': [
        { [ITEMS]: items({ ...LABELS, later: 'Ring later' }) },
        /label of later/
    ],
    'a reserved one that is read': [
        { 'frame/later.ts': 'export const later = (settings) => settings.later;\n' },
        /later is reserved, but it is read/
    ],
    'one that is used, with a label that says it is not': [
        { [ITEMS]: items({ ...LABELS, loud: 'Not used yet. Ring loudly' }) },
        /loud is used/
    ]
};

for (const [what, [files, message]] of Object.entries(FAULTS)) {
    test(`finds ${what}`, async (t) => {
        assertFound(await settings(await project(t, files)), message);
    });
}

for (const file of [DEFINITION, IMPORT_FILE, ADMIN_GUIDE]) {
    test(`finds ${file.split('/').at(-1)} out of date`, async (t) => {
        const root = await project(t, {}, { [ITEMS]: items({ ...LABELS, far: 'Wherever', more: 'More' }) });
        assertFound(await settings(root), new RegExp(`${file.replaceAll('.', '\\.')} .* npm run callCenter`));
    });
}
