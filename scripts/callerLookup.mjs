/**
 * Writes the Apex test of CallerSearchText from config/callerLookup/searchTexts.json, which the workbench's stand-in is tested with as
 * well. Run `node scripts/callerLookup.mjs` after a change there; a test compares the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT, SOURCE, isMain } from './project.mjs';

export const SEARCH_TEXT_TEST = `${SOURCE}/classes/CallerSearchTextTest.cls`;
const VECTORS = path.join(ROOT, 'config/callerLookup/searchTexts.json');

const apexText = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const apexList = (texts) => `new List<String>{ ${texts.map(apexText).join(', ')} }`;

const call = ({ words, variants, phrases }) =>
    words === undefined ? `ofNumber(${apexList(variants)}, ${apexList(phrases)})` : `ofWords(${apexText(words)})`;

const method = ([title, vector]) => `
    @IsTest
    static void it_searches_${title.replaceAll(' ', '_')}() {
        Assert.areEqual(${apexText(vector.text)}, CallerSearchText.${call(vector)}, 'L1: differs from the vector');
    }
`;

/** The content of SEARCH_TEXT_TEST. */
export async function generatedSearchTextTest() {
    const filepath = path.join(ROOT, SEARCH_TEXT_TEST);
    const vectors = Object.entries(JSON.parse(readFileSync(VECTORS, 'utf8')));
    const text = `/**
 * @description Runs the vectors of CallerSearchText, which the workbench's tests run as well. Generated from
 * config/callerLookup/searchTexts.json by scripts/callerLookup.mjs.
 */
@IsTest
private class CallerSearchTextTest {
${vectors.map(method).join('')}
    @IsTest
    static void it_searches_for_nothing_without_a_request() {
        Assert.areEqual('', CallerSearchText.ofNumber(null, null), 'Nothing is asked for');
        Assert.areEqual('', CallerSearchText.ofWords(null), 'Nothing is asked for');
    }
}
`;
    return format(text, { ...(await resolveConfig(filepath)), filepath });
}

if (isMain(import.meta.url)) writeFileSync(path.join(ROOT, SEARCH_TEXT_TEST), await generatedSearchTextTest());
