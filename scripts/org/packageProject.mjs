/** Reads and writes the unlocked package in sfdx-project.json. Pure. */

/** @typedef {{ packageDirectories: { path: string, package?: string }[], packageAliases?: Record<string, string> }} Project */

/**
 * @param {Project} project
 * @returns {{ name: string, path: string, id?: string }} id: missing until the package is created in a Dev Hub
 */
export function packageIn({ packageDirectories, packageAliases = {} }) {
    const { package: name, path } = packageDirectories.find((directory) => directory.package !== undefined) ?? {};
    if (name === undefined) throw new Error('sfdx-project.json defines no package.');
    // 0Ho…: a package; 04t…: one of its versions.
    const id = packageAliases[name]?.startsWith('0Ho') ? packageAliases[name] : undefined;
    return { name, path, ...(id && { id }) };
}

/**
 * @param {Project} project
 * @param {string} name of the package
 * @param {string} id of the package in the Dev Hub
 * @returns {string} text of sfdx-project.json, with everything else unchanged
 */
export const withPackage = (project, name, id) =>
    `${JSON.stringify({ ...project, packageAliases: { ...project.packageAliases, [name]: id } }, null, 4)}\n`;

/**
 * @param {string} version of package.json, `1.2.3`, with or without `-beta.1`
 * @returns {string} in Salesforce's form, in which the Dev Hub counts the build: `1.2.3.NEXT`
 */
export function packageVersion(version) {
    const form = /^(\d+\.\d+\.\d+)(-|$)/.exec(version);
    if (!form) throw new Error(`The version in package.json must have the form 1.2.3, not ${version}.`);
    return `${form[1]}.NEXT`;
}
