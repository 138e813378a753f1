import { LABELS_FILE, english, labelsXml } from './support/english';
import {
    activityTexts,
    becauseText,
    channels,
    commandName,
    featureNames,
    featureTexts,
    fieldName,
    fill,
    lamps,
    notices,
    objectName,
    outcomes,
    qualityTexts,
    reasons,
    repairs,
    shortcutTexts,
    soundTexts,
    texts,
    voicemailTexts,
    whys
} from 'c/labels';
import { EXPLANATION_CODES, explanation } from 'c/softphoneContract';

describe('labels', () => {
    it('finds every text in the file that is deployed, and uses every text that is in it', () => {
        const used = [
            texts,
            activityTexts,
            shortcutTexts,
            soundTexts,
            voicemailTexts,
            qualityTexts,
            lamps,
            featureTexts,
            featureNames,
            notices,
            outcomes,
            channels,
            reasons,
            repairs,
            whys
        ].flatMap((some) => Object.values<string>(some));
        expect(used.filter((text) => text.startsWith('c.'))).toEqual([]); // jest's word for a label that is not there
        const unused = [...english.values()].filter((text) => !used.includes(text));
        expect(unused).toEqual([]);
    });

    it(`keeps ${LABELS_FILE} within what Salesforce takes`, () => {
        const xml = labelsXml();
        expect(english.size).toBe((xml.match(/<labels>/g) ?? []).length);
        for (const [name, value] of english) {
            expect(name).toMatch(/^Phone_\w{1,72}$/);
            expect(value.length).toBeLessThanOrEqual(1000);
        }
        for (const [, short] of xml.matchAll(/<shortDescription>(.*?)<\/shortDescription>/g)) {
            expect(short.length).toBeLessThanOrEqual(80);
        }
    });

    it('has a gap for each thing that a reason names, and no other', () => {
        const gaps = (text: string): number => new Set(text.match(/\{\d\}/g)).size;
        const wanted = Object.entries(EXPLANATION_CODES).map(([code, things]) => [code, things.length]);
        expect(Object.entries(whys).map(([code, text]) => [code, gaps(text)])).toEqual(wanted);
    });

    it('says why in its own words, and quotes those of others', () => {
        expect(becauseText(explanation('noAnswer', 6))).toBe('There was no answer within 6 seconds.');
        expect(becauseText({ detail: '503 Service Unavailable' })).toBe('"503 Service Unavailable"');
        expect(becauseText({ ...explanation('connectionClosed', 1011), detail: 'going $& down' })).toBe(
            'The connection was closed (code 1011). "going $& down"'
        );
        expect(becauseText({})).toBe('');
    });

    it('fills gaps, and leaves one without a parameter as it is', () => {
        expect(fill('{0} and {1}', 'one', 2)).toBe('one and 2');
        expect(fill('{0} and {1}', 'one')).toBe('one and {1}');
        expect(fill('{0}', '{1}')).toBe('{1}');
    });

    it.each([
        ['MobilePhone', 'Mobile'],
        ['PersonMobilePhone', 'Mobile'],
        ['HomePhone', 'Home phone'],
        ['AssistantPhone', 'Assistant phone'],
        ['Direct_Line__c', 'Direct Line']
    ])('L5: calls the field %s %s', (api, name) => {
        expect(fieldName(api)).toBe(name);
    });

    it('calls objects and commands as agents do', () => {
        expect(objectName('Contact')).toBe('Contact');
        expect(objectName('Loan_Request__c')).toBe('Loan Request');
        expect(commandName('retrieve')).toBe('Resume');
        expect(commandName('somethingNew')).toBe('somethingNew');
    });
});
