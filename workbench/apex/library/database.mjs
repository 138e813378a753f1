/** Database, Search, Security, and Test. */
import { NotImplemented } from '../errors.mjs';
import { T, listOf, mapOf, setOf } from '../language/types.mjs';
import { parseQuery } from '../language/parse.mjs';
import { mayUse, mayUseField } from '../org/access.mjs';
import { convertLead } from '../org/derived.mjs';
import { statusCode, write } from '../org/dml.mjs';
import { planQuery } from '../org/queryPlan.mjs';
import { runQuery } from '../org/runQuery.mjs';
import { runSearch } from '../org/search.mjs';
import { objectNamed, objectOfId } from '../org/schema.mjs';
import { tx } from '../transaction.mjs';
import { ApexList, ApexMap, ApexSet } from '../values/collections.mjs';
import { throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { SObject } from '../values/sobject.mjs';
import { listOfTexts } from '../values/text.mjs';
import { CompileError } from '../errors.mjs';
import { setMock } from './callouts.mjs';
import { library, libraryEnum, libraryType, writable } from './registry.mjs';

libraryEnum('AccessLevel', ['USER_MODE', 'SYSTEM_MODE']);
libraryEnum('AccessType', ['READABLE', 'CREATABLE', 'UPDATABLE', 'UPSERTABLE']);
libraryEnum('StatusCode', [
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'CANNOT_UPDATE_CONVERTED_LEAD',
    'DUPLICATE_VALUE',
    'ENTITY_IS_DELETED',
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'INVALID_CROSS_REFERENCE_KEY',
    'REQUIRED_FIELD_MISSING',
    'STRING_TOO_LONG'
]);
const make = (name, state = {}) => new Native(libraryType(name), state);

library('Database.Error', {
    methods: {
        'getFields(): List<String>': ({ fields }) => listOfTexts([...fields]),
        'getMessage(): String': ({ message }) => message,
        'getStatusCode(): StatusCode': ({ code }) => statusCode(code)
    }
});
const result = {
    'isSuccess(): Boolean': ({ success }) => success,
    'getId(): Id': ({ id }) => id,
    'getErrors(): List<Database.Error>': ({ errors }) =>
        new ApexList(listOf(libraryType('Database.Error')), errors.map((one) => make('Database.Error', one))) // prettier-ignore
};
for (const name of ['SaveResult', 'DeleteResult', 'EmptyRecycleBinResult'])
    library(`Database.${name}`, { methods: result });
const RESULTS = { insert: 'SaveResult', update: 'SaveResult', delete: 'DeleteResult' };

/** Options that allow duplicates: there are no duplicate rules here. */
library('Database.DMLOptions', {
    methods: {
        'duplicateRuleHeader: Database.DuplicateRuleHeader': (options) =>
            (options.header ??= make('Database.DuplicateRuleHeader')),
        'optAllOrNone: Boolean': writable('optAllOrNone', true)
    },
    create: { '()': (type) => new Native(type) }
});
library('Database.DuplicateRuleHeader', { methods: { 'allowSave: Boolean': writable('allowSave', false) } });

/** insert, update, and delete: of one record or several, partly or not, in a mode or in system mode. */
function writing(operation) {
    const named = `Database.${RESULTS[operation]}`;
    const run = (records, allOrNone, mode) =>
        write(operation, records, { allOrNone, mode }).map((one) => make(named, one));
    const many = (list, allOrNone = true, mode = null) =>
        new ApexList(listOf(libraryType(named)), run(list.values(), allOrNone, modeOf(mode) ?? 'system'));
    const one = (record, allOrNone = true, mode = null) => run([record], allOrNone, modeOf(mode) ?? 'system')[0];
    const forms = ['', ', Boolean', ', Boolean, AccessLevel'];
    return Object.fromEntries(
        forms.flatMap((more) => [
            [`${operation}(List<SObject>${more}): List<${named}>`, many],
            [`${operation}(SObject${more}): ${named}`, one]
        ])
    );
}
const modeOf = (level) => level && (level.name === 'USER_MODE' ? 'user' : 'system');

const plans = new Map();

/** A query in a text; its binds are the names in a map. */
function dynamic(text) {
    if (plans.has(text)) return plans.get(text);
    const bind = (expression) => {
        const name = expression.getText();
        if (!/^\w+$/.test(name))
            throwNew('QueryException', `Only variable references are allowed in dynamic SOQL/SOSL: ${name}`);
        return (binds) =>
            binds.has(name) ? binds.get(name) : throwNew('QueryException', `Variable does not exist: ${name}`);
    };
    try {
        const plan = planQuery(parseQuery(text), {
            bind,
            fail: (_ctx, message) => throwNew('QueryException', message)
        });
        plans.set(text, plan);
        return plan;
    } catch (error) {
        if (error instanceof CompileError) throwNew('QueryException', error.message);
        throw error;
    }
}

const noBinds = new ApexMap(mapOf(T.String, T.Object));
const queryWith = (text, binds, level) => runQuery(dynamic(text), binds, modeOf(level));

library('Database.LeadConvert', {
    methods: {
        'setLeadId(Id): void': (options, id) => Object.assign(options, { id }),
        'setConvertedStatus(String): void': (options, status) => Object.assign(options, { status }),
        'setDoNotCreateOpportunity(Boolean): void': (options, without) => Object.assign(options, { without })
    },
    create: { '()': (type) => new Native(type) }
});
library('Database.LeadConvertResult', {
    methods: {
        'getContactId(): Id': ({ contactId }) => contactId,
        'getAccountId(): Id': ({ accountId }) => accountId,
        'isSuccess(): Boolean': () => true
    }
});

function convert({ id }) {
    const create = (name, fields) => {
        const record = new SObject(objectNamed(name).type);
        for (const [field, value] of Object.entries(fields)) if (value) record.set(field, value);
        write('insert', [record], { mode: 'system', allOrNone: true });
        return record.get('Id');
    };
    const lead =
        tx.org.records.find('Lead', id) ??
        throwNew('DmlException', 'ConvertLead failed. INVALID_CROSS_REFERENCE_KEY', { rows: [] });
    return make('Database.LeadConvertResult', convertLead(lead, create));
}

function emptyRecycleBin(record) {
    const { name } = record.type.object;
    tx.org.records.put(name, record.get('Id'), null);
    return make('Database.EmptyRecycleBinResult', { success: true, id: record.get('Id'), errors: [] });
}

library('Savepoint', {});
library('Database', {
    statics: {
        ...writing('insert'),
        ...writing('update'),
        ...writing('delete'),
        'insert(List<SObject>, Database.DMLOptions): List<Database.SaveResult>': (list, options) => {
            const results = write('insert', list.values(), { allOrNone: options.optAllOrNone ?? true, mode: 'system' });
            return new ApexList(listOf(libraryType('Database.SaveResult')), results.map((one) => make('Database.SaveResult', one))); // prettier-ignore
        },
        'convertLead(Database.LeadConvert): Database.LeadConvertResult': convert,
        'emptyRecycleBin(SObject): Database.EmptyRecycleBinResult': emptyRecycleBin,
        'query(String): List<SObject>': (text) => runQuery(dynamic(text), noBinds, null),
        'query(String, AccessLevel): List<SObject>': (text, level) => queryWith(text, noBinds, level),
        'queryWithBinds(String, Map<String, Object>, AccessLevel): List<SObject>': queryWith,
        'setSavepoint(): Savepoint'() {
            tx.use('statements');
            tx.uncommitted = 'savepoint';
            return make('Savepoint', { mark: tx.org.records.mark() });
        },
        'rollback(Savepoint): void'({ mark }) {
            tx.use('statements');
            tx.org.records.rollback(mark);
        }
    }
});
library('Search', {
    statics: { 'query(String, AccessLevel): List<List<SObject>>': (text, level) => runSearch(text, modeOf(level)) }
});

library('SObjectAccessDecision', {
    methods: {
        'getRemovedFields(): Map<String, Set<String>>': ({ removed }) => removed,
        'getRecords(): List<SObject>': ({ records }) => records
    }
});

/** The records without the fields that the user may not create. */
function stripInaccessible(type, list) {
    if (type.name !== 'CREATABLE') throw new NotImplemented(`Security.stripInaccessible for ${type.name}`);
    const names = setOf(T.String);
    const removed = new ApexMap(mapOf(T.String, names));
    const records = list.values().map((record) => {
        const { object } = record.type;
        if (!mayUse(object, 'Create')) throwNew('NoAccessException', `No access to entity: ${object.name}`);
        const kept = record.copy();
        for (const [name] of record.entries().filter(([field]) => !mayUseField(object.field(field), 'Edit'))) {
            kept.delete(name);
            if (!removed.has(object.name)) removed.set(object.name, new ApexSet(names));
            removed.get(object.name).add(name);
        }
        return kept;
    });
    return make('SObjectAccessDecision', { removed, records: new ApexList(list.type, records) });
}
library('Security', {
    statics: { 'stripInaccessible(AccessType, List<SObject>): SObjectAccessDecision': stripInaccessible }
});

library('Test', {
    statics: {
        'isRunningTest(): Boolean': () => tx.inTest,
        'startTest(): void': () => tx.startTest(),
        'stopTest(): void': () => tx.stopTest(),
        'setMock(Type, Object): void': setMock,
        'setCurrentPage(PageReference): void': (page) => Object.assign(tx, { page }),
        'setFixedSearchResults(List<Id>): void': ({ items }) => Object.assign(tx, { searchResults: [...items] }),
        'setCreatedDate(Id, Datetime): void'(id, { ms }) {
            const { name } = objectOfId(id);
            const record = tx.org.records.find(name, id);
            tx.org.records.put(name, id, { ...record, CreatedDate: new Date(ms).toISOString() });
        }
    }
});
