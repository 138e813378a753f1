/** What the source tree contains, by kind: everything that something else may refer to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, lwcBundles } from '../../project.mjs';
import { parseXml, textsAt } from '../metadata/xmlTree.mjs';

const FIELD = /^objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/;
const CREDENTIAL = /^externalCredentials\/(\w+)\.externalCredential-meta\.xml$/;

/**
 * @typedef {'class'|'messageChannel'|'page'|'component'|'lwc'|'aura'|'resource'|'label'|'field'|'app'|'flexipage'|'quickAction'|'webLink'|'tab'|
 *     'reportType'|'report'|'reportFolder'|'dashboardFolder'|'value'|'auraEnabled'|'securedField'|'customPermission'|'externalCredential'|
 *     'principal'|'openCti'} Kind
 *
 * @param {string} root project folder
 * @param {string[]} sources folders to read, relative to it
 * @returns {Record<Kind, Set<string>>} names as references write them; fields as "Activity.CallKey__c" and "CallKey__c", values of
 *     picklists as "Activity.CallOutcome__c Busy", fields in field-level security as "Task.CallKey__c"
 */
export function knownNames(root, sources) {
    const folderOf = new Map(
        sources.flatMap((source) => filesBelow(path.join(root, source)).map((file) => [file, path.join(root, source)]))
    );
    const files = [...folderOf.keys()];
    const matching = (pattern) => new Set(files.flatMap((file) => pattern.exec(file)?.slice(1) ?? []));
    const text = (file) => readFileSync(path.join(folderOf.get(file), file), 'utf8');
    const fields = files.flatMap((file) => {
        const [, object, name] = FIELD.exec(file) ?? [];
        return name ? [{ file, name, full: `${object}.${name}` }] : [];
    });
    const values = fields.flatMap(({ file, full }) =>
        textsAt(parseXml(text(file)), 'valueSet', 'valueSetDefinition', 'value', 'fullName').map(
            (value) => `${full} ${value}`
        )
    );
    const labels = files
        .filter((file) => /^labels\/.*\.labels-meta\.xml$/.test(file))
        .flatMap((file) => textsAt(parseXml(text(file)), 'labels', 'fullName'));
    const methods = files
        .filter((file) => /^classes\/\w+\.cls$/.test(file))
        .flatMap((file) =>
            [...text(file).matchAll(/@AuraEnabled[^;{]*?\bstatic\s+[\w.<>, ]+?\s(\w+)\s*\(/g)].map(
                ([, method]) => `${path.basename(file, '.cls')}.${method}`
            )
        );
    const channels = new Set(
        [...matching(/^messageChannels\/(\w+)\.messageChannel-meta\.xml$/)].map((name) => `${name}__c`)
    );
    return {
        class: matching(/^classes\/(\w+)\.cls$/),
        messageChannel: channels,
        page: matching(/^pages\/(\w+)\.page$/),
        lwc: new Set(lwcBundles(root)),
        aura: matching(/^aura\/(\w+)\/\1\.(?:app|cmp)$/),
        resource: matching(/^staticresources\/(\w+)\.resource-meta\.xml$/),
        app: matching(/^applications\/(\w+)\.app-meta\.xml$/),
        flexipage: matching(/^flexipages\/(\w+)\.flexipage-meta\.xml$/),
        component: matching(/^components\/(\w+)\.component$/),
        webLink: new Set(
            files.flatMap((file) => {
                const [, object, name] = /^objects\/(\w+)\/webLinks\/(\w+)\.webLink-meta\.xml$/.exec(file) ?? [];
                return name ? [`${object}.${name}`] : [];
            })
        ),
        quickAction: matching(/^quickActions\/([\w.]+)\.quickAction-meta\.xml$/),
        tab: matching(/^tabs\/(\w+)\.tab-meta\.xml$/),
        // Reports write the name with the suffix of custom objects.
        reportType: new Set([...matching(/^reportTypes\/(\w+)\.reportType-meta\.xml$/)].map((name) => `${name}__c`)),
        reportFolder: matching(/^reports\/(\w+)\.reportFolder-meta\.xml$/),
        dashboardFolder: matching(/^dashboards\/(\w+)\.dashboardFolder-meta\.xml$/),
        report: matching(/^reports\/(\w+\/\w+)\.report-meta\.xml$/),
        label: new Set(labels),
        customPermission: matching(/^customPermissions\/(\w+)\.customPermission-meta\.xml$/),
        externalCredential: matching(CREDENTIAL),
        // Permission sets write "Credential-Principal".
        principal: new Set(
            files.flatMap((file) => {
                const [, credential] = CREDENTIAL.exec(file) ?? [];
                const names = credential
                    ? textsAt(parseXml(text(file)), 'externalCredentialParameters', 'parameterName')
                    : [];
                return names.map((name) => `${credential}-${name}`);
            })
        ),
        // Message channels have names like custom objects.
        field: new Set([
            ...channels,
            ...fields.flatMap(({ name, full }) => [full, name]),
            ...matching(/^objects\/(\w+__\w+)\//)
        ]),
        // A field of Activity is defined once and has two field permissions: orgs have none on Activity itself.
        securedField: new Set(
            fields.flatMap(({ full }) =>
                full.startsWith('Activity.')
                    ? ['Task', 'Event'].map((object) => full.replace('Activity', object))
                    : [full]
            )
        ),
        value: new Set(values),
        auraEnabled: new Set(methods),
        // Salesforce's own parts, which are there with Open CTI, and so in an org that accepts a call center.
        openCti: new Set(
            files.some((file) => file.startsWith('callCenters/'))
                ? ['opencti:softPhone', 'opencti_min', 'interaction', 'clientLibrary']
                : []
        )
    };
}
