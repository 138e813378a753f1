/**
 * Import this first: the labels of the package then read as in an English org, where jest would give their names. Taken
 * from the file that is deployed, so that a test sees what an agent reads.
 */
interface FileSystem {
    readonly readFileSync: (path: string, encoding: 'utf8') => string;
}

const { readFileSync } = jest.requireActual<FileSystem>('fs');

export const LABELS_FILE = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
export const labelsXml = (): string => readFileSync(LABELS_FILE, 'utf8');

const plain = (xml: string): string =>
    xml
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&');

/** Every label by its name. */
export const english = new Map(
    [...labelsXml().matchAll(/<fullName>(.*?)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)].map(
        ([, name, value]) => [name, plain(value)] as const
    )
);

for (const [name, value] of english) {
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
}
