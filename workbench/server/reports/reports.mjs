/**
 * The package's reports, from their metadata: change the XML, and the workbench changes. Reports of a custom report type over
 * activities are understood; another kind is an error in words rather than half a report.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/**
 * @typedef {object} Report
 * @property {string} label @property {string} description
 * @property {string[]} columns fields of Task
 * @property {{ field: string, operator: string, values: string[] }[]} filters all of which a row meets
 * @property {{ field: string, interval: string }} [time] UserDateInterval of the Metadata API, over a field
 * @property {{ field: string, down: boolean }} [sort]
 * @property {string} [group] field whose values the rows are grouped by
 */

/** What a report type calls by the name of the relationship, a record has as an id. */
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
 * @returns {Report | null} null when there is no such report
 * @throws {Error} in words, for a report that the workbench does not understand, or a column that its type does not have
 */
export function readReport(source, folder, name) {
    const file = path.join(source, 'reports', folder, `${name}.report-meta.xml`);
    if (![folder, name].every((part) => /^\w+$/.test(part)) || !existsSync(file)) return null;
    const report = rootOf(file, 'Report');
    const known = fieldsOfType(source, textOf(report, 'reportType'), name);
    const used = (column) => {
        const field = fieldOf(column);
        if (known.has(field)) return field;
        throw new Error(`The report ${name} names ${column}, which its report type does not have.`);
    };
    const [time] = childrenOf(report, 'timeFrameFilter');
    const [filter] = childrenOf(report, 'filter');
    if (filter && textOf(filter, 'booleanFilter'))
        throw new Error(`The workbench does not understand the filter logic of ${name}.`);
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
            `The workbench runs reports over activities, and ${type} is over ${textOf(reportType, 'baseObject')}.`
        );
    const columns = childrenOf(reportType, 'sections').flatMap((section) => childrenOf(section, 'columns'));
    return new Set(columns.map((column) => fieldOf(textOf(column, 'field'))));
}
