/** Import this first: the setup check's labels then read as in an English org. Taken from the file that is deployed. */
interface FileSystem {
    readonly readFileSync: (path: string, encoding: 'utf8') => string;
}
const { readFileSync } = jest.requireActual<FileSystem>('fs');
const xml = readFileSync('force-app/main/default/labels/SetupCheck.labels-meta.xml', 'utf8');

for (const [, name, value] of xml.matchAll(/<fullName>(.*?)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g)) {
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
}
