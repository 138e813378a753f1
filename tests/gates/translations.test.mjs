// The translations gate passes a complete package and finds each kind of fault in a translation.
import { test } from 'node:test';
import { SOURCE } from '../../scripts/project.mjs';
import { LANGUAGES, translations } from '../../scripts/gates/translations.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

const xml = (type, inner) =>
    `<?xml version="1.0" encoding="UTF-8" ?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>\n`;

const ENGLISH = { Hold: 'Hold', Who: '{0} calls "{1}"', Both: '{0} {1}' };
const OTHERS = {
    ar: { Hold: 'انتظار', Who: '{0} يتصل بـ «{1}»', Both: '{0} {1}' },
    de: { Hold: 'Halten', Who: '{0} ruft „{1}“ an', Both: '{0} {1}' },
    es: { Hold: 'Retener', Who: '{0} llama a «{1}»', Both: '{0} {1}' },
    fr: { Hold: 'Attente', Who: '{0} appelle «\u00a0{1}\u00a0»', Both: '{0} {1}' },
    ja: { Hold: '保留', Who: '{0} が「{1}」に発信', Both: '{0} {1}' }
};

const labels = Object.entries(ENGLISH)
    .map(([name, text]) => `<labels><fullName>${name}</fullName><value>${text}</value></labels>`)
    .join('');
const translation = (texts, more = '') =>
    xml(
        'Translations',
        Object.entries(texts)
            .map(([name, text]) => `<customLabels><label>${text}</label><name>${name}</name></customLabels>`)
            .join('\n') + more
    );
const translationFile = (language) => `${SOURCE}/translations/${language}.translation-meta.xml`;
const fieldFile = (language) =>
    `${SOURCE}/objectTranslations/Activity-${language}/CallKey__c.fieldTranslation-meta.xml`;
const field = (label, more = '') => xml('CustomFieldTranslation', `<label>${label}</label>${more}`);

/** A package with three labels and a field, translated into all languages. */
function project(t, files = {}) {
    const spoken = LANGUAGES.flatMap((language) => [
        [translationFile(language), translation(OTHERS[language])],
        [fieldFile(language), field(`${language} Key`)]
    ]);
    return seededProject(t, {
        [`${SOURCE}/labels/CustomLabels.labels-meta.xml`]: xml('CustomLabels', labels),
        [`${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`]: xml('CustomField', '<label>Call Key</label>'),
        ...Object.fromEntries(spoken),
        ...files
    });
}

test('a complete package passes', (t) => {
    assertPassed(translations(project(t)));
});

test('a package without labels does not pass', (t) => {
    const empty = { [`${SOURCE}/objects/Activity/fields/CallKey__c.field-meta.xml`]: xml('CustomField', '') };
    assertFound(translations(seededProject(t, empty)), /no labels to translate/);
});

const german = (changes, more) => ({ [translationFile('de')]: translation({ ...OTHERS.de, ...changes }, more) });
const french = (changes) => ({ [translationFile('fr')]: translation({ ...OTHERS.fr, ...changes }) });
const FAULTS = {
    'a label that is missing in a language': [
        { [translationFile('ja')]: translation({ Hold: '保留', Both: '{0} {1}' }) },
        /CustomLabels.*: Who is not translated into ja$/
    ],
    'a quick action that is missing in a language': [
        { [`${SOURCE}/quickActions/Contact.Wave.quickAction-meta.xml`]: xml('QuickAction', '<label>Wave</label>') },
        /action Contact\.Wave is not translated into ja$/
    ],
    'a button that is missing in a language': [
        {
            [`${SOURCE}/objects/Contact/webLinks/Wave.webLink-meta.xml`]: xml(
                'WebLink',
                '<masterLabel>Wave</masterLabel>'
            )
        },
        /button Contact\.Wave is not translated into ja$/
    ],
    'a language that is not one of the package': [
        { [translationFile('it')]: translation({ Hold: 'Attesa' }) },
        /it is not one of the package's languages/
    ],
    'a translation of a label that does not exist': [
        german({ Hald: 'Halten' }),
        /de\.translation.*: Hald is translated but does not exist/
    ],
    'a label translated twice': [
        german({}, '<customLabels><label>Stopp</label><name>Hold</name></customLabels>'),
        /Hold is translated twice/
    ],
    'an empty text': [german({ Hold: '' }), /Hold is empty/],
    'a lost placeholder': [german({ Who: 'Jemand ruft „{1}“ an' }), /Who has the placeholders \{1\}, but/],
    'a text that is still English': [german({ Hold: 'Hold' }), /de\.translation.*: Hold is still English/],
    'a word of one language in another': [
        { [translationFile('fr')]: translation({ ...OTHERS.fr, Hold: 'Hold' }) },
        /fr\.translation.*: Hold is still English/
    ],
    'a text too long for its button': [
        german({ Hold: 'In die Warteschleife legen' }),
        /Hold is 26 wide, but there is space for 13/
    ],
    'a Japanese text that is too wide': [
        { [translationFile('ja')]: translation({ ...OTHERS.ja, Hold: '保留状態に変更' }) },
        /Hold is 14 wide/
    ],
    'straight quotation marks': [german({ Who: '{0} ruft "{1}" an' }), /Who has straight quotation marks; use „…“/],
    'French punctuation that could start a line': [
        french({ Who: '{0} appelle « {1} »' }),
        /Who lacks a no-break space/
    ],
    'a field that is missing in a language': [{ [fieldFile('es')]: field('') }, /field Activity\.CallKey__c is empty/],
    'a help text that the field does not have': [
        { [fieldFile('es')]: field('Clave', '<help>Nada</help>') },
        /help of Activity\.CallKey__c is translated but does not exist/
    ],
    'a value that the field does not have': [
        {
            [fieldFile('es')]: field(
                'Clave',
                '<picklistValues><masterLabel>Busy</masterLabel><translation>Ocupado</translation></picklistValues>'
            )
        },
        /value Activity\.CallKey__c Busy is translated but does not exist/
    ],
    'a tab that is missing in a language': [
        { [`${SOURCE}/tabs/Setup.tab-meta.xml`]: xml('CustomTab', '<label>Setup</label>') },
        /tab Setup is not translated into es/
    ]
};
for (const [name, [files, pattern]] of Object.entries(FAULTS)) {
    test(`fault: ${name}`, (t) => {
        assertFound(translations(project(t, files)), pattern);
    });
}
