/**
 * What the package without Open CTI does not contain, and how the rest is written without it. An org without Open CTI rejects call
 * centers and Open CTI's utility item; pages and Apex that only Open CTI reaches would do nothing there.
 */

/** Names by the folder that they are in, or a whole folder. */
const LEFT_OUT = {
    applications: ['CRM_Connect', 'CRM_Connect_Console'],
    aura: ['softphoneApp'],
    callCenters: 'all',
    classes: ['CRMConnectUser', 'CRMConnectUserTest'],
    flexipages: ['CRM_Connect_UtilityBar', 'CRM_Connect_Console_UtilityBar'],
    pages: ['Softphone']
};

/** Apex classes that are left out. */
export const LEFT_OUT_CLASSES = LEFT_OUT.classes;

/**
 * @param {string} file relative to the package's source: "applications/CRM_Connect.app-meta.xml"
 * @returns {boolean} whether it is left out
 */
export function isLeftOut(file) {
    const [, folder, name] = /^(\w+)\/([^./]+)/.exec(file) ?? [];
    const names = Object.hasOwn(LEFT_OUT, folder ?? '') ? LEFT_OUT[folder] : [];
    return names === 'all' || names.includes(name);
}

/** The elements of a file that concern one component each: the element, the element in it that has the name, and the names. */
const CONCERNS = [
    {
        files: /^permissionsets\//,
        element: 'applicationVisibilities',
        key: 'application',
        names: LEFT_OUT.applications
    },
    { files: /^permissionsets\//, element: 'classAccesses', key: 'apexClass', names: LEFT_OUT.classes },
    { files: /^permissionsets\//, element: 'pageAccesses', key: 'apexPage', names: LEFT_OUT.pages },
    { files: /^translations\//, element: 'customApplications', key: 'name', names: LEFT_OUT.applications }
];

/**
 * A file without the access to and the translations of what is left out.
 * @param {string} file relative to the package's source
 * @param {string} text
 */
export function withoutLeftOut(file, text) {
    return CONCERNS.filter(({ files }) => files.test(file)).reduce((rest, { element, key, names }) => {
        const inside = `(?:(?!</${element}>)[^])*?`;
        const named = `<${key}>(?:${names.join('|')})</${key}>`;
        return rest.replace(new RegExp(`\\s*<${element}>${inside}${named}${inside}</${element}>`, 'g'), '');
    }, text);
}
