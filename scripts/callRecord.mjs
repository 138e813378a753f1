/**
 * Writes what is generated from config/callRecord: the fields of a call record for the panel, and the Apex tests that run the same
 * vectors as the workbench's tests. Run it after a change there; a test compares the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT, SOURCE, isMain } from './project.mjs';

const read = (name) => JSON.parse(readFileSync(path.join(ROOT, `config/callRecord/${name}.json`), 'utf8'));

const PANEL = `${SOURCE}/lwc/callEngine/writtenFields.ts`;
const RUNNER = `${SOURCE}/classes/CallRecordVectors.cls`;
const MERGE_TEST = `${SOURCE}/classes/CallRecordMergeVectorsTest.cls`;
const SAVER_TEST = `${SOURCE}/classes/CallRecordSaverVectorsTest.cls`;

const panel = (fields) => `/**
 * Every field that a call record can have. Apex (CallRecordFields.cls) accepts these and rejects all others. Generated from
 * config/callRecord/fields.json by scripts/callRecord.mjs.
 */
export const WRITTEN_FIELDS: readonly string[] = [${Object.keys(fields).map((name) => `'${name}'`)}];
`;

const apexText = (vector) => {
    const text = JSON.stringify(vector).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    const pieces = text.match(/.{1,80}(?<!\\)(?:\\\\)*|.+/g);
    return pieces.map((piece) => `'${piece}'`).join(' + ');
};

const method =
    (helper) =>
    ([name, vector]) => `
    @IsTest
    static void it_${name}() {
        Assert.areEqual('', ${helper}(${apexText(vector)}), '${vector.rule}: differs from the vector');
    }
`;

const runner = (fields) => `/**
 * @description For tests: runs a vector and compares the results with the expected ones. Generated from config/callRecord by
 * scripts/callRecord.mjs.
 */
@IsTest
public class CallRecordVectors {
    private static final Id TASK_ID =
        Task.SObjectType.getDescribe(SObjectDescribeOptions.DEFERRED).getKeyPrefix() + '0'.repeat(12);

    private static Map<String, Object> mapOf(Object value) {
        return value == null ? new Map<String, Object>() : (Map<String, Object>) value;
    }

    private static Set<String> namesIn(Object value) {
        Set<String> names = new Set<String>();
        for (Object name : value == null ? new List<Object>() : (List<Object>) value) {
            names.add((String) name);
        }
        return names;
    }

    private static String textOf(Object value) {
        return value == null ? '' : String.valueOf(value);
    }

    private static CallRecord recordOf(String callKey, Object fields, Object replaces) {
        CallRecord record = new CallRecord();
        record.callKey = callKey;
        record.fields = mapOf(fields);
        record.replaces = mapOf(replaces);
        return record;
    }

    private static Task taskOf(CallRecord record, CallRecordAnswer answer) {
        return CallRecordFields.toTask(record, TASK_ID, answer);
    }

    private static List<String> differences(Map<String, Object> wanted, Task found) {
        List<String> faults = new List<String>();
        for (String name : wanted.keySet()) {
            if (!textOf(wanted.get(name)).equals(textOf(found.get(name)))) {
                faults.add(name + ' is "' + found.get(name) + '", not "' + wanted.get(name) + '"');
            }
        }
        return faults;
    }

    /**
     * @description Runs a vector of CallRecordMerge. Returns the differences, or an empty text.
     */
    public static String ofMerge(String text) {
        Map<String, Object> vector = mapOf(JSON.deserializeUntyped(text));
        Task current = taskOf(recordOf('k1', vector.get('current'), null), new CallRecordAnswer());
        CallRecord record = recordOf('k1', vector.get('fields'), vector.get('replaces'));
        CallRecordAnswer answer = new CallRecordAnswer();
        Task written = CallRecordMerge.withoutEdits(record, taskOf(record, answer), current, answer);
        Map<String, Object> wanted = mapOf(vector.get('written'));
        List<String> faults = differences(wanted, written);
        for (String name : record.fields.keySet()) {
            if (written.isSet(name) && !wanted.containsKey(name)) {
                faults.add(name + ' is written');
            }
        }
        if (!namesIn(vector.get('kept')).equals(new Set<String>(answer.kept))) {
            faults.add('kept are ' + answer.kept);
        }
        return String.join(faults, '; ');
    }

    /**
     * @description Runs a vector of CallRecordSaver. Returns the differences, or an empty text.
     */
    public static String ofSaves(String text) {
        Map<String, Object> vector = mapOf(JSON.deserializeUntyped(text));
        List<String> faults = new List<String>();
        System.runAs(TestUsers.agent()) {
            String key = vector.containsKey('key') ? (String) vector.get('key') : TestCalls.keyOf('one');
            for (Object step : (List<Object>) vector.get('steps')) {
                faults.addAll(take(key, mapOf(step)));
            }
            List<Task> found = tasksWith(key);
            List<Object> wanted = (List<Object>) vector.get('tasks');
            if (found.size() != wanted.size()) {
                faults.add('there are ' + found.size() + ' tasks');
            } else if (!found.isEmpty()) {
                faults.addAll(differences(mapOf(wanted[0]), found[0]));
            }
        }
        return String.join(faults, '; ');
    }

    private static List<Task> tasksWith(String key) {
        return [SELECT ${Object.keys(fields).join(', ')} FROM Task WHERE CallKey__c = :key AND CallKey__c != ''];
    }

    private static List<String> take(String key, Map<String, Object> step) {
        if (step.containsKey('edit')) {
            Task edited = tasksWith(key)[0];
            for (String name : mapOf(step.get('edit')).keySet()) {
                edited.put(name, mapOf(step.get('edit')).get(name));
            }
            update as system edited;
            return new List<String>();
        }
        CallRecord record = recordOf(key, step.get('save'), step.get('replaces'));
        record.onlyNew = (Boolean) step.get('onlyNew');
        CallRecordAnswer answer = CallRecordSaver.save(record);
        List<String> faults = new List<String>();
        if (step.containsKey('created') && answer.created != (Boolean) step.get('created')) {
            faults.add('created: ' + answer.created);
        }
        if ((answer.id != null) != (Boolean) step.get('saved')) {
            faults.add('saved: ' + answer.id + ', ' + answer.errors);
        }
        if (!namesIn(step.get('kept')).equals(new Set<String>(answer.kept))) {
            faults.add('kept are ' + answer.kept);
        }
        faults.addAll(errorsOtherThan(step, answer));
        return faults;
    }

    private static List<String> errorsOtherThan(Map<String, Object> step, CallRecordAnswer answer) {
        List<Object> wanted = step.containsKey('errors') ? (List<Object>) step.get('errors') : new List<Object>();
        List<Object> codes = (List<Object>) step.get('codes');
        List<String> faults = new List<String>();
        if (wanted.size() != answer.errors.size()) {
            return new List<String>{ 'errors are ' + answer.errors };
        }
        for (Integer n = 0; n < wanted.size(); n++) {
            CallRecordError error = answer.errors[n];
            if (!namesIn(wanted[n]).equals(new Set<String>(error.fields))) {
                faults.add('an error names ' + error.fields);
            }
            if (codes != null && textOf(codes[n]) != error.code) {
                faults.add('an error is ' + error.code);
            }
        }
        return faults;
    }
}
`;

const test = (name, tested, vectors, helper) => `/**
 * @description Runs the vectors of ${tested}, which the workbench's tests run as well. Generated from config/callRecord by
 * scripts/callRecord.mjs.
 */
@IsTest
private class ${name} {
${Object.entries(vectors).map(method(helper)).join('')}}
`;

/** The generated files: content by path in the project folder. */
export async function generatedFromCallRecord() {
    const fields = read('fields');
    const texts = {
        [PANEL]: panel(fields),
        [RUNNER]: runner(fields),
        [MERGE_TEST]: test(
            'CallRecordMergeVectorsTest',
            'CallRecordMerge',
            read('merges'),
            'CallRecordVectors.ofMerge'
        ),
        [SAVER_TEST]: test('CallRecordSaverVectorsTest', 'CallRecordSaver', read('saves'), 'CallRecordVectors.ofSaves')
    };
    const formatted = Object.entries(texts).map(async ([file, text]) => {
        const filepath = path.join(ROOT, file);
        return [file, await format(text, { ...(await resolveConfig(filepath)), filepath })];
    });
    return Object.fromEntries(await Promise.all(formatted));
}

if (isMain(import.meta.url)) {
    for (const [file, text] of Object.entries(await generatedFromCallRecord()))
        writeFileSync(path.join(ROOT, file), text);
}
