/** Creates the sample data in an org, once. */
import { changeMany } from './collections.mjs';
import { LANDMARK, sampleRecords } from './sampleRecords.mjs';
import { queryAll, quoted } from './soql.mjs';

/** Some sample people share a number on purpose; duplicate rules that only warn would otherwise reject them. */
const HEADERS = { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' };

/**
 * @param {import('./connect.mjs').Connection} connection
 * @param {Date} now
 * @returns {Promise<{ created: Record<string, number>, rejected: { name: string, why: string }[], there: boolean }>} there: the
 *   sample data was already in the org, and nothing was done
 */
export async function fill(connection, now) {
    const { type, field, value } = LANDMARK;
    const landmarks = await queryAll(connection, `SELECT Id FROM ${type} WHERE ${field} = ${quoted(value)}`);
    if (landmarks.length) return { created: {}, rejected: [], there: true };

    const ids = new Map();
    const created = {};
    const rejected = [];
    for (const step of sampleRecords(now)) {
        const { ready, orphans } = withParents(step.records, ids);
        rejected.push(...orphans);
        const records = ready.map(({ fields }) => fields);
        const outcomes = await changeMany(connection, 'create', step.type, records, { headers: HEADERS });
        outcomes.forEach(({ id, rejected: why }, at) => {
            if (why) rejected.push({ name: `${step.type} ${ready[at].name}`, why });
            else ids.set(`${step.type}:${ready[at].name}`, id);
        });
        created[step.type] = outcomes.filter(({ rejected: why }) => !why).length;
    }
    return { created, rejected, there: false };
}

function withParents(records, ids) {
    const ready = [];
    const orphans = [];
    for (const { name, fields, parents } of records) {
        const lost = Object.values(parents).find((parent) => !ids.has(parent));
        if (lost) orphans.push({ name, why: `${lost.replace(':', ' ')} does not exist` });
        else {
            const links = Object.entries(parents).map(([field, parent]) => [field, ids.get(parent)]);
            ready.push({ name, fields: { ...fields, ...Object.fromEntries(links) } });
        }
    }
    return { ready, orphans };
}
