// What the Apex runtime does not implement stops the compiler, with file and line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePackage } from '../../../workbench/apex/package.mjs';

/** What is refused, and the words that must be in the message. */
const REFUSED = {
    'an unknown method of a class of the platform': ["String s = 'a'.rot13();", 'String.rot13()'],
    'an unknown overload': ["Integer i = 'abc'.indexOf(1);", 'String.indexOf(Integer)'],
    'an unknown class': ['Messaging.SingleEmailMessage m = null;', 'Messaging.SingleEmailMessage'],
    'a bit operator': ['Integer i = 6 & 3;', '6&3'],
    'a comparison of texts': ["Boolean b = 'a' < 'b';", 'a comparison of String and String'],
    'an unknown field of a record': ["Task t = new Task(Colour = 'red');", 'Task.Colour'],
    'an unknown field in a query': [
        'List<Task> t = [SELECT Colour FROM Task];',
        "No such column 'Colour' on entity 'Task'"
    ],
    'an aggregate that nothing uses': [
        'List<AggregateResult> r = [SELECT MAX(CreatedDate) FROM Task];',
        'MAX(CreatedDate)'
    ],
    'a subquery of children': [
        'List<Account> a = [SELECT Id, (SELECT Id FROM Contacts) FROM Account];',
        'SELECT Id'.replace(' ', '')
    ],
    'a lock': ['List<Task> t = [SELECT Id FROM Task FOR UPDATE];', 'FORUPDATE'],
    'a loop over lists of a query': ['for (List<Task> some : [SELECT Id FROM Task]) { }', 'a loop over lists'],
    'an upsert by an external id': ['upsert new Task() CallKey__c;', 'external id'],
    'an assignment that Apex refuses': ["Integer i = 'one';", 'Illegal assignment from String to Integer'],
    'a variable that does not exist': ['Integer i = j;', 'Variable does not exist: j'],
    'two variables with names that differ in case only': ['Integer i = 1; Integer I = 2;', 'Duplicate variable: I'],
    'wrong syntax': ['Integer i = ;', 'refused.cls']
};

for (const [what, [statement, words]] of Object.entries(REFUSED)) {
    test(`the Apex runtime refuses ${what}`, () => {
        const text = `public class Refused {\n    static void run() {\n        ${statement}\n    }\n}\n`;
        assert.throws(
            () => compilePackage([{ file: 'refused.cls', text }]),
            (error) => error.message.startsWith('refused.cls:3: ') && error.message.includes(words)
        );
    });
}

test('the Apex runtime refuses a class that extends one of the platform', () => {
    const text = 'public class OwnException extends Exception {\n}\n';
    assert.throws(() => compilePackage([{ file: 'own.cls', text }]), /own\.cls:1: .*extends Exception/);
});
