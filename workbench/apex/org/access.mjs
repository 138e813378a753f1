/** What the user of a transaction may do: rights, objects, fields, and records. */
import { tx } from '../transaction.mjs';

/** What each user may do, as long as no rights change. */
const known = new WeakMap();

function grantsOf(records, userId) {
    const cache = known.get(records) ?? { version: -1, byUser: new Map() };
    if (cache.version !== records.rightsVersion)
        Object.assign(cache, { version: records.rightsVersion, byUser: new Map() });
    known.set(records, cache);
    if (!cache.byUser.has(userId)) cache.byUser.set(userId, readGrants(records, userId));
    return cache.byUser.get(userId);
}

function readGrants(records, userId) {
    const user = records.find('User', userId);
    const assigned = records.all('PermissionSetAssignment').filter(({ AssigneeId }) => AssigneeId === userId);
    const ids = new Set(assigned.map(({ PermissionSetId }) => PermissionSetId));
    const sets = records
        .all('PermissionSet')
        .filter((one) => ids.has(one.Id) || (one.IsOwnedByProfile && one.ProfileId === user?.ProfileId));
    const setIds = new Set(sets.map(({ Id }) => Id));
    const ofSets = (object) => records.all(object).filter(({ ParentId }) => setIds.has(ParentId));
    return {
        rights: new Set(
            sets.flatMap((set) => Object.keys(set).filter((name) => name.startsWith('Permissions') && set[name]))
        ),
        objects: ofSets('ObjectPermissions'),
        fields: ofSets('FieldPermissions'),
        entities: new Set(ofSets('SetupEntityAccess').map(({ SetupEntityId }) => SetupEntityId))
    };
}

const mine = () => grantsOf(tx.org.records, tx.userId);
const hasRight = (name) => mine().rights.has(`Permissions${name}`);
/** An administrator has every standard object and field. */
const isAdmin = () => hasRight('ModifyAllData');

/** @param {'Read' | 'Create' | 'Edit' | 'Delete'} right */
export function mayUse({ name, rule }, right) {
    switch (rule) {
        case 'everybody':
            return right === 'Read' || isAdmin();
        case 'setup':
            return hasRight('ViewSetup') && (right === 'Read' || isAdmin());
        case 'metadata':
            return (
                right === 'Read' &&
                (hasRight('CustomizeApplication') || hasEntity('EntityDefinition', 'QualifiedApiName', name))
            );
        case 'activity':
            return hasRight(right === 'Read' ? 'ActivitiesAccess' : 'EditTask');
        default:
            return isAdmin() || mine().objects.some((one) => one.SobjectType === name && one[`Permissions${right}`]);
    }
}

const hasEntity = (object, field, value) =>
    tx.org.records.all(object).some((one) => one[field] === value && mine().entities.has(one.Id));

export const hasCustomPermission = (name) => hasEntity('CustomPermission', 'DeveloperName', name);

/** @param {'Read' | 'Edit'} right */
export function mayUseField({ name, spec, object }, right) {
    if (!mayUse(object, 'Read')) return false;
    if (right === 'Edit' && spec.readOnly) return false;
    if (!spec.governed || (isAdmin() && !name.endsWith('__c'))) return true;
    return mine().fields.some((one) => one.Field === `${object.name}.${name}` && one[`Permissions${right}`]);
}

const OWNED = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity', 'Task'];

/** Whether sharing shows a record: everything is private here, and belongs to its owner. */
export function maySee(objectName, record, right = 'Read') {
    if (!OWNED.includes(objectName) || hasRight(right === 'Read' ? 'ViewAllData' : 'ModifyAllData')) return true;
    if (record.OwnerId === tx.userId) return true;
    // Whoever owns a contact, a case, or an opportunity sees its account.
    if (objectName !== 'Account' || right !== 'Read') return false;
    return ['Contact', 'Case', 'Opportunity'].some((child) =>
        tx.org.records.all(child).some(({ AccountId, OwnerId }) => AccountId === record.Id && OwnerId === tx.userId)
    );
}
