// The settings gate passes a valid project and finds a setting that nothing reads.
import { test } from 'node:test';
import { settings } from '../../scripts/gates/settings.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

const DECLARED = 'frame/settings/readSettings.ts';
const DEFINITION = `${SOURCE}/callCenters/CRMConnectCallCenterAdapter.callCenter-meta.xml`;

const declared = (names, reserved) =>
    `export const SETTING_NAMES = ${JSON.stringify(names)};\nexport const RESERVED_SETTINGS = ${JSON.stringify(reserved)};\n`;
const definition = (labels) =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<CallCenter><sections>${Object.entries(labels)
        .map(([name, label]) => `<items><label>${label}</label><name>${name}</name><value /></items>`)
        .join('')}<name>CRMConnect</name></sections></CallCenter>\n`;

const LABELS = { loud: 'Ring loudly', far: 'Where', later: 'Not used yet. Ring later' };
const SOUND = {
    [DECLARED]: declared(['loud', 'far', 'later'], ['later']),
    [DEFINITION]: definition(LABELS),
    [`${SOURCE}/lwc/greeting/ring.ts`]: 'export const rings = (state) => state.settings.loud;\n',
    'frame/where.ts': 'export function where(settings) {\n    const { far: place } = settings;\n    return place;\n}\n'
};

test('a valid project passes', async (t) => {
    assertPassed(await settings(seededProject(t, SOUND)));
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
        { [DEFINITION]: definition({ ...LABELS, later: 'Ring later' }) },
        /label of later/
    ],
    'a reserved one that is read': [
        { 'frame/later.ts': 'export const later = (settings) => settings.later;\n' },
        /later is reserved, but it is read/
    ],
    'one that is used, with a label that says it is not': [
        { [DEFINITION]: definition({ ...LABELS, loud: 'Not used yet. Ring loudly' }) },
        /loud is used/
    ]
};

for (const [what, [files, message]] of Object.entries(FAULTS)) {
    test(`finds ${what}`, async (t) => {
        assertFound(await settings(seededProject(t, { ...SOUND, ...files })), message);
    });
}
