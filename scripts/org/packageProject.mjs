/** What sfdx-project.json says about the package. Pure. */

/** What the package is called in a Dev Hub. */
export const PACKAGE = 'CRM Connect for Salesforce';

/**
 * @param {{ packageDirectories?: { path: string, package?: string }[], packageAliases?: Record<string, string> }} project
 * @returns {string|undefined} the name by which a version of it can be made; none before the package was created in a Dev Hub
 */
export function packageIn({ packageDirectories = [], packageAliases = {} }) {
    const name = packageDirectories.find(({ path }) => path === 'force-app')?.package;
    // 0Ho…: a package; 04t…: one of its versions.
    return name !== undefined && packageAliases[name]?.startsWith('0Ho') ? name : undefined;
}

/**
 * @param {string} version of package.json, `1.2.3`, with or without `-beta.1`
 * @returns {string} in Salesforce's form, the build counted by the Dev Hub: `1.2.3.NEXT`
 */
export function packageVersion(version) {
    const form = /^(\d+\.\d+\.\d+)(-|$)/.exec(version);
    if (!form) throw new Error(`The version in package.json has the form 1.2.3, not ${version}.`);
    return `${form[1]}.NEXT`;
}
