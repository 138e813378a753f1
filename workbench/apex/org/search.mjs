/** SOSL in tests: finds the ids that Test.setFixedSearchResults names, and applies the rest of the search to them. */
import { CompileError, NotImplemented } from '../errors.mjs';
import { parseSearch } from '../language/parse.mjs';
import { T, listOf } from '../language/types.mjs';
import { tx } from '../transaction.mjs';
import { ApexList } from '../values/collections.mjs';
import { throwNew } from '../values/exceptions.mjs';
import { maySee, mayUse, mayUseField } from './access.mjs';
import { condition } from './condition.mjs';
import { planFields } from './queryPlan.mjs';
import { toSObject } from './runQuery.mjs';
import { objectNamed } from './schema.mjs';

const fail = (_ctx, message) => throwNew('SearchException', message);

/** One object after RETURNING. */
function specOf(ctx) {
    const name = ctx.soslId_list()[0].getText();
    const object = objectNamed(name) ?? fail(ctx, `sObject type '${name}' is not supported.`);
    if (ctx.fieldOrderList() || ctx.offsetClause()) throw new NotImplemented(`In a search: ${ctx.getText()}`);
    const names = ctx.fieldList()?.getText().split(',') ?? ['Id'];
    const plan = planFields(object, names, ctx, { fail, bind: () => fail(ctx, 'A search in a text has no binds.') });
    const where = ctx.logicalExpression() ? condition(ctx.logicalExpression(), plan) : () => () => true;
    return { ...plan, where, limit: Number(ctx.limitClause()?.IntegerLiteral().getText() ?? 2000) };
}

const specsIn = (list) =>
    list ? [list.fieldSpec(), ...list.fieldSpecList_list().flatMap(specsIn)].filter(Boolean) : [];

function parse(text) {
    try {
        return parseSearch(text);
    } catch (error) {
        if (error instanceof CompileError) return throwNew('SearchException', error.message);
        throw error;
    }
}

/**
 * @param {string} text FIND '...' IN ... RETURNING ...
 * @param {'user' | 'system'} mode
 * @returns {ApexList} a list for each object after RETURNING
 */
export function runSearch(text, mode) {
    tx.use('searches');
    if (!tx.inTest) throw new NotImplemented('A search outside of tests');
    const clauses = parse(text).soslClauses();
    const specs = specsIn(clauses.fieldSpecList())
        .flatMap((one) => (Array.isArray(one) ? one : [one]))
        .map(specOf);
    let left = Number(clauses.limitClause()?.IntegerLiteral().getText() ?? 2000);
    const lists = specs.map((spec) => {
        const found = rows(spec, mode).slice(0, Math.min(left, spec.limit));
        left -= found.length;
        return new ApexList(
            listOf(spec.object.type),
            found.map((record) => toSObject(spec, record))
        );
    });
    return new ApexList(listOf(listOf(T.SObject)), lists);
}

function rows({ object, used, where }, mode) {
    if (mode === 'user') {
        const hidden = used.find(({ field }) => !mayUseField(field, 'Read'));
        if (!mayUse(object, 'Read')) throwNew('QueryException', `sObject type '${object.name}' is not supported.`);
        if (hidden) throwNew('QueryException', `No such column '${hidden.name}' on entity '${hidden.object.name}'.`);
    }
    const shared = mode === 'user' || tx.frame?.sharing === 'with';
    const matches = where(null);
    const records = tx.searchResults.flatMap((id) => tx.org.records.find(object.name, id) ?? []);
    return records.filter((record) => (!shared || maySee(object.name, record)) && matches(record));
}
