import '../../labels/__tests__/support/english';
import { english } from '../../labels/__tests__/support/english';
import { shortLabel } from '../shortLabel';

interface FileSystem {
    readonly readFileSync: (path: string, encoding: 'utf8') => string;
}
const { readFileSync } = jest.requireActual<FileSystem>('fs');

const LABELS = ['Phone_RingingName', 'Phone_Connecting', 'Phone_UtilityTimer', 'Phone_UtilityWrapUp'];
const translated = (language: string): Map<string, string> => {
    const xml = readFileSync(`force-app/main/default/translations/${language}.translation-meta.xml`, 'utf8');
    const pairs = [...xml.matchAll(/<label>([^<]*)<\/label>\s*<name>(\w+)<\/name>/g)];
    return new Map(pairs.map(([, label, name]) => [name, label]));
};
const LANGUAGES = new Map([
    ['en', english],
    ...['ar', 'de', 'es', 'fr', 'ja'].map((language) => [language, translated(language)] as const)
]);
const EVERYWHERE = [...LANGUAGES].flatMap(([language, labels]) =>
    LABELS.map((name) => [language, name, labels.get(name) ?? ''] as const)
);

const NAME = 'Bartholomew Featherstonehaugh-Cholmondeley of the Larkspur Nurseries Trading Company';
const filled = (label: string, who: string): string =>
    label.includes('{1}') ? shortLabel(label, who, '1:02:03') : shortLabel(label, who);

describe('S3: labels that the utility bar has room for', () => {
    it.each(EVERYWHERE)('%s %s: a long name loses whole words', (_, __, label) => {
        expect(label).toContain('{0}');
        const text = filled(label, NAME);
        expect([...text].length).toBeLessThanOrEqual(40);
        expect(text).toMatch(/Bartholomew…/);
    });

    it.each(EVERYWHERE)('%s %s: a number stays whole, and so does a name that fits', (_, __, label) => {
        for (const who of ['+44 20 7946 0112', '+49 1512 3456789', '1002', 'Fred Bloggs'])
            expect(filled(label, who)).toContain(who);
    });

    it('keeps as many words as there is room for, and no sign before the cut', () => {
        expect(shortLabel('Ringing: {0}', 'Larkspur Nurseries & Garden, Tools Ltd')).toBe(
            'Ringing: Larkspur Nurseries & Garden…'
        );
        expect(shortLabel('Ringing: {0}', 'Larkspur Nurseries of Kent & Sons Limited')).toBe(
            'Ringing: Larkspur Nurseries of Kent…'
        );
    });

    it('a name without spaces is cut at the maximum length', () => {
        expect(shortLabel('Ringing: {0}', 'A'.repeat(60))).toBe(`Ringing: ${'A'.repeat(30)}…`);
        const text = shortLabel('着信中: {0}', '株式会社'.repeat(10));
        expect(text).toBe('着信中: 株式会社株式会社株式会社株式会…');
    });
});
