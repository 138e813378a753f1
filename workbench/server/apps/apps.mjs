/**
 * The package's Lightning apps, from their metadata: name, tabs in order, and the softphone's item in the utility bar. A change of
 * the XML takes effect at the next page load.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

/**
 * @typedef {object} App
 * @property {string} name API name @property {string} label @property {string} description
 * @property {boolean} console whether records open in workspace tabs in Salesforce
 * @property {{ name: string, label?: string }[]} tabs 'standard-Account'; a custom tab with the label of its own metadata
 * @property {{ host: 'openCti' | 'utility', label: string, icon: string, configuration: string } | null} softphone the phone in its utility
 *   bar: through Open CTI, or the package's own component with its property; null when there is none
 */

const ENDING = '.app-meta.xml';
/** The components that are a phone, and the host that each of them uses. */
const SOFTPHONES = { 'opencti:softPhone': 'openCti', softphoneUtility: 'utility' };
const rootOf = (file, name) => childrenOf(parseXml(readFileSync(file, 'utf8')), name)[0];

/**
 * @param {string} source the package's source folder
 * @returns {App[]} standard apps first, then console apps, each sorted by name; none without applications/
 */
export function readApps(source) {
    const folder = path.join(source, 'applications');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .filter((file) => file.endsWith(ENDING))
        .sort()
        .map((file) => readApp(source, file.slice(0, -ENDING.length)))
        .sort((one, other) => Number(one.console) - Number(other.console));
}

function readApp(source, name) {
    const app = rootOf(path.join(source, 'applications', name + ENDING), 'CustomApplication');
    return {
        name,
        label: textOf(app, 'label'),
        description: textOf(app, 'description'),
        console: textOf(app, 'navType') === 'Console',
        tabs: childrenOf(app, 'tabs').map(({ text }) => readTab(source, text.trim())),
        softphone: readSoftphone(source, textOf(app, 'utilityBar'))
    };
}

function readTab(source, name) {
    const file = path.join(source, 'tabs', `${name}.tab-meta.xml`);
    return existsSync(file) ? { name, label: textOf(rootOf(file, 'CustomTab'), 'label') } : { name };
}

function readSoftphone(source, utilityBar) {
    const file = path.join(source, 'flexipages', `${utilityBar}.flexipage-meta.xml`);
    if (!utilityBar || !existsSync(file)) return null;
    const item = childrenOf(rootOf(file, 'FlexiPage'), 'flexiPageRegions')
        .flatMap((region) => childrenOf(region, 'itemInstances'))
        .flatMap((instance) => childrenOf(instance, 'componentInstance'))
        .find((component) => Object.hasOwn(SOFTPHONES, textOf(component, 'componentName')));
    if (!item) return null;
    const properties = childrenOf(item, 'componentInstanceProperties');
    const valueOf = (name) => {
        const property = properties.find((one) => textOf(one, 'name') === name);
        return property ? textOf(property, 'value') : '';
    };
    const host = SOFTPHONES[textOf(item, 'componentName')];
    return { host, label: valueOf('label'), icon: valueOf('icon'), configuration: valueOf('configuration') };
}
