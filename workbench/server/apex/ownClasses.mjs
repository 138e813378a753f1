/**
 * Runs the package's own Apex classes for a user of the workbench: in an org of the Apex runtime that has the same users and the same
 * record Phone Sign-In. Loaded when a page first calls such a class, because compiling takes a moment.
 */
import path from 'node:path';
import { AuraError } from '../../apex/callMethod.mjs';
import { callWithCallouts } from '../../apex/callWithCallouts.mjs';
import { sender } from '../../apex/namedCredentials.mjs';
import { Org } from '../../apex/org/org.mjs';
import { objectNamed } from '../../apex/org/schema.mjs';
import { compilePackage, sourcesIn, sourcesOf } from '../../apex/package.mjs';
import { ApexError } from './apexError.mjs';

/** What every user of the workbench has, unless a fault is set. */
const PERMISSION_SETS = ['CRM_Connect_Agent', 'CRM_Connect_Desk_Phone', 'CRM_Connect_Twilio'];
const SIGN_IN = 'Phone_Sign_In__mdt';

/** By the workbench's org: the org that the classes run in, and the programs by class. */
const runtimes = new WeakMap();

function runtimeOf(org, className) {
    if (!runtimes.has(org)) runtimes.set(org, { apexOrg: new Org(org.source), programs: new Map() });
    const { apexOrg, programs } = runtimes.get(org);
    if (!programs.has(className)) {
        const sources = sourcesIn(path.join(org.source, 'classes'));
        programs.set(className, compilePackage(sourcesOf(sources, [className])));
    }
    return { apexOrg, program: programs.get(className) };
}

function copyUsers({ records }, org) {
    const profile = records.all('Profile').find(({ Name }) => Name.startsWith('Minimum Access'));
    const known = new Set(records.all('PermissionSetAssignment').map(({ AssigneeId }) => AssigneeId));
    for (const user of org.store.all('User')) {
        if (!known.has(user.Id)) give(records, user.Id);
        const more = { IsActive: true, IsDeleted: false, ProfileId: profile.Id, TimeZoneSidKey: org.user.timeZone };
        records.put('User', user.Id, { ...user, ...more });
    }
}

function give(records, AssigneeId) {
    for (const set of records.all('PermissionSet').filter(({ Name }) => PERMISSION_SETS.includes(Name))) {
        const Id = records.nextId(objectNamed('PermissionSetAssignment'));
        records.put('PermissionSetAssignment', Id, { Id, IsDeleted: false, AssigneeId, PermissionSetId: set.Id });
    }
}

function copySignIn({ records }, { phoneSignIn }) {
    const before = records.all(SIGN_IN).find(({ DeveloperName }) => DeveloperName === 'Default');
    const Id = before?.Id ?? records.nextId(objectNamed(SIGN_IN));
    records.put(SIGN_IN, Id, phoneSignIn && { Id, IsDeleted: false, DeveloperName: 'Default', ...phoneSignIn });
}

/**
 * @param {string} name "Class.method", which has @AuraEnabled
 * @param {Record<string, unknown>} params
 * @param {import('../org.mjs').Org} org
 * @throws {ApexError} with the message for the client
 */
export async function callOwnClass(name, params, org) {
    const { program, apexOrg } = runtimeOf(org, name.split('.')[0]);
    copyUsers(apexOrg, org);
    copySignIn(apexOrg, org);
    try {
        const send = sender((credential) => org.namedCredentials[credential]);
        return await callWithCallouts(program, { org: apexOrg, userId: org.user.Id }, name, params, send);
    } catch (error) {
        if (error instanceof AuraError) throw new ApexError(error.message, { cause: error });
        throw error;
    }
}
