/** An org with the package installed: two profiles, the permission sets of the package, statuses, and the user who runs the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCustomMetadata } from '../../server/callCenter/customMetadata.mjs';
import { SOURCE } from '../../server/paths.mjs';
import { childrenOf, parseXml, textOf } from '../../server/xml.mjs';
import { Records } from './records.mjs';
import { allObjects, objectNamed } from './schema.mjs';

export class Org {
    records = new Records();

    constructor(source = SOURCE) {
        this.source = source;
        const license = this.#add('UserLicense', { Name: 'Salesforce', LicenseDefinitionKey: 'SFDC' });
        const admin = this.#profile('System Administrator', license, ['ActivitiesAccess', 'AuthorApex', 'CustomizeApplication', 'EditTask', 'ModifyAllData', 'ViewAllData', 'ViewSetup']); // prettier-ignore
        this.#profile('Minimum Access - Salesforce', license, []);
        this.adminId = this.#user(admin);
        this.#statuses();
        this.#metadata();
        for (const file of filesIn(source, 'pages', '.page')) this.#add('ApexPage', { Name: file });
        for (const file of filesIn(source, 'customPermissions', '.customPermission-meta.xml'))
            this.#add('CustomPermission', { DeveloperName: file });
        for (const { name, isCustomMetadata } of allObjects())
            if (isCustomMetadata) this.#add('EntityDefinition', { QualifiedApiName: name });
        for (const file of filesIn(source, 'permissionsets', '.permissionset-meta.xml')) this.#permissionSet(file);
    }

    #add(name, fields) {
        const object = objectNamed(name);
        const Id = this.records.nextId(object);
        this.records.put(name, Id, { Id, IsDeleted: false, ...fields });
        return Id;
    }

    #profile(name, UserLicenseId, rights) {
        const ProfileId = this.#add('Profile', { Name: name, UserType: 'Standard', UserLicenseId });
        const given = Object.fromEntries(rights.map((right) => [`Permissions${right}`, true]));
        this.#add('PermissionSet', {
            Name: `X00${ProfileId}`,
            Label: name,
            IsOwnedByProfile: true,
            ProfileId,
            ...noRights(),
            ...given
        });
        return ProfileId;
    }

    #user(ProfileId) {
        const names = {
            FirstName: 'Alex',
            LastName: 'Admin',
            Name: 'Alex Admin',
            Username: 'admin@example.com',
            Email: 'admin@example.com'
        };
        return this.#add('User', {
            ...names,
            Alias: 'admin',
            IsActive: true,
            ProfileId,
            TimeZoneSidKey: 'America/Los_Angeles'
        });
    }

    #statuses() {
        const add = (object, values, more) =>
            values.forEach((name, i) =>
                this.#add(object, { ApiName: name, MasterLabel: name, SortOrder: i + 1, IsActive: true, ...more(name) })
            );
        const values = (object, field) => objectNamed(object).field(field).spec.values;
        add('TaskStatus', values('Task', 'Status'), (name) => ({ IsClosed: name === 'Completed' }));
        add('CaseStatus', values('Case', 'Status'), (name) => ({ IsClosed: name === 'Closed' }));
        add('LeadStatus', values('Lead', 'Status'), (name) => ({ IsConverted: name === 'Closed - Converted' }));
        add('OpportunityStage', values('Opportunity', 'StageName'), (name) => ({
            IsClosed: name.startsWith('Closed')
        }));
    }

    #metadata() {
        for (const object of allObjects().filter(({ isCustomMetadata }) => isCustomMetadata)) {
            for (const [DeveloperName, values] of Object.entries(
                readCustomMetadata(object.name.replace('__mdt', ''), this.source)
            )) {
                const typed = Object.entries(values).map(([name, value]) => [
                    name,
                    object.field(name).spec.type === 'number' && value !== null ? Number(value) : value
                ]);
                this.#add(object.name, { DeveloperName, ...Object.fromEntries(typed) });
            }
        }
    }

    #permissionSet(name) {
        const file = path.join(this.source, 'permissionsets', `${name}.permissionset-meta.xml`);
        const [xml] = childrenOf(parseXml(readFileSync(file, 'utf8')), 'PermissionSet');
        const each = (tag) =>
            childrenOf(xml, tag).filter((one) => !['enabled', 'visible'].some((word) => textOf(one, word) === 'false'));
        const rights = each('userPermissions').map((one) => [`Permissions${textOf(one, 'name')}`, true]);
        const ParentId = this.#add('PermissionSet', {
            Name: name,
            Label: textOf(xml, 'label'),
            IsOwnedByProfile: false,
            ...noRights(),
            ...Object.fromEntries(rights)
        });
        for (const one of each('fieldPermissions')) {
            const Field = textOf(one, 'field');
            const given = {
                PermissionsRead: textOf(one, 'readable') === 'true',
                PermissionsEdit: textOf(one, 'editable') === 'true'
            };
            this.#add('FieldPermissions', { ParentId, SobjectType: Field.split('.')[0], Field, ...given });
        }
        for (const one of each('objectPermissions')) {
            const allowed = (word) => textOf(one, `allow${word}`) === 'true';
            const given = {
                PermissionsRead: allowed('Read'),
                PermissionsCreate: allowed('Create'),
                PermissionsEdit: allowed('Edit'),
                PermissionsDelete: allowed('Delete')
            };
            this.#add('ObjectPermissions', { ParentId, SobjectType: textOf(one, 'object'), ...given });
        }
        const entity = (object, field, value) => {
            const found = this.records.all(object).find((record) => record[field] === value);
            if (found) this.#add('SetupEntityAccess', { ParentId, SetupEntityId: found.Id, SetupEntityType: object });
        };
        for (const one of each('pageAccesses')) entity('ApexPage', 'Name', textOf(one, 'apexPage'));
        for (const one of each('customPermissions')) entity('CustomPermission', 'DeveloperName', textOf(one, 'name'));
        for (const one of each('customMetadataTypeAccesses'))
            entity('EntityDefinition', 'QualifiedApiName', textOf(one, 'name'));
    }
}

const noRights = () =>
    Object.fromEntries(objectNamed('PermissionSet').fields.filter(({ name }) => name.startsWith('Permissions')).map(({ name }) => [name, false])); // prettier-ignore

function filesIn(source, folder, ending) {
    const files = readdirSync(path.join(source, folder)).filter((file) => file.endsWith(ending));
    return files.map((file) => file.slice(0, -ending.length));
}
