/**
 * The package's reports, from their metadata, which is read each time. Reports with a custom report type for activities are
 * supported; another kind is an error rather than an incomplete report.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/**
 * @typedef {object} Report
 * @property {string} label @property {string} description
 * @property {string[]} columns fields of Task
 * @property {{ field: string, operator: string, values: string[] }[]} filters all of which must match
 * @property {{ field: string, interval: string }} [time] UserDateInterval of the Metadata API, over a field
 * @property {{ field: string, down: boolean }} [sort]
 * @property {string} [group] field by which the rows are grouped
 */

/** Relationship names in a report type, and the id fields of a record. */
const RELATIONS = { Owner: 'OwnerId', Who: 'WhoId', What: 'WhatId' };

const fieldOf = (column) => {
    const name = column.split('$').at(-1);
    return RELATIONS[name] ?? name;
};

const namesIn = (folder, ending) =>
    existsSync(folder)
        ? readdirSync(folder)
              .filter((file) => file.endsWith(ending))
              .map((file) => file.slice(0, -ending.length))
        : [];

const rootOf = (file, name) => childrenOf(parseXml(readFileSync(file, 'utf8')), name)[0];

/**
 * @param {string} source the package's source folder
 * @returns {{ folder: string, folderLabel: string, name: string, label: string, description: string }[]}
 */
export function listReports(source) {
    const reports = path.join(source, 'reports');
    return namesIn(reports, '.reportFolder-meta.xml').flatMap((folder) => {
        const folderLabel = textOf(
            rootOf(path.join(reports, `${folder}.reportFolder-meta.xml`), 'ReportFolder'),
            'name'
        );
        return namesIn(path.join(reports, folder), '.report-meta.xml').map((name) => {
            const report = rootOf(path.join(reports, folder, `${name}.report-meta.xml`), 'Report');
            return {
                folder,
                folderLabel,
                name,
                label: textOf(report, 'name'),
                description: textOf(report, 'description')
            };
        });
    });
}

/**
 * @param {string} source
 * @param {string} folder
 * @param {string} name
 * @returns {Report | null} null if the report does not exist
 * @throws {Error} with a message for the user, for a report that is not supported, or a column that its type does not have
 */
export function readReport(source, folder, name) {
    const file = path.join(source, 'reports', folder, `${name}.report-meta.xml`);
    if (![folder, name].every((part) => /^\w+$/.test(part)) || !existsSync(file)) return null;
    const report = rootOf(file, 'Report');
    const known = fieldsOfType(source, textOf(report, 'reportType'), name);
    const used = (column) => {
        const field = fieldOf(column);
        if (known.has(field)) return field;
        throw new Error(`The report ${name} has the column ${column}, which its report type does not have.`);
    };
    const [time] = childrenOf(report, 'timeFrameFilter');
    const [filter] = childrenOf(report, 'filter');
    if (filter && textOf(filter, 'booleanFilter'))
        throw new Error(`The workbench does not support the filter logic of ${name}.`);
    const [group] = childrenOf(report, 'groupingsDown');
    const sort = textOf(report, 'sortColumn');
    return {
        label: textOf(report, 'name'),
        description: textOf(report, 'description'),
        columns: childrenOf(report, 'columns').map((column) => used(textOf(column, 'field'))),
        filters: (filter ? childrenOf(filter, 'criteriaItems') : []).map((item) => ({
            field: used(textOf(item, 'column')),
            operator: textOf(item, 'operator'),
            values: textOf(item, 'value').split(',')
        })),
        ...(time && { time: { field: used(textOf(time, 'dateColumn')), interval: textOf(time, 'interval') } }),
        ...(sort && { sort: { field: used(sort), down: textOf(report, 'sortOrder') === 'Desc' } }),
        ...(group && { group: used(textOf(group, 'field')) })
    };
}

function fieldsOfType(source, type, report) {
    const name = type.replace(/__c$/, '');
    const file = path.join(source, 'reportTypes', `${name}.reportType-meta.xml`);
    if (!/^\w+$/.test(name) || !existsSync(file))
        throw new Error(`The report type ${type} of ${report} is not in the package.`);
    const reportType = rootOf(file, 'ReportType');
    if (textOf(reportType, 'baseObject') !== 'Activity')
        throw new Error(
            `The workbench supports reports on activities only, but ${type} is for ${textOf(reportType, 'baseObject')}.`
        );
    const columns = childrenOf(reportType, 'sections').flatMap((section) => childrenOf(section, 'columns'));
    return new Set(columns.map((column) => fieldOf(textOf(column, 'field'))));
}
