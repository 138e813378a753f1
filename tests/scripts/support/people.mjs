/** An org with users. */
import { startOrg } from './orgStandIn.mjs';

export const CALL_CENTER = '04v000000000001AAA';
export const OTHER_CENTER = '04v000000000002AAA';
export const PERMISSION_SET = '0PS000000000001AAA';
export const UTILITY_PHONE = '0PS000000000002AAA';

export const DESK_PHONE = '0PS000000000003AAA';
export const TWILIO = '0PS000000000004AAA';

export const userId = (number) => `005${String(number).padStart(12, '0')}AAA`;

/** @param {string} name first name; @param {object} [fields] fields that differ from those of an agent who is not set up */
export const person = (number, name, fields = {}) => ({
    Id: userId(number),
    Username: `${name.toLowerCase()}@acme.example`,
    IsActive: true,
    UserType: 'Standard',
    CallCenterId: null,
    ProfileId: 'sales',
    UserRoleId: 'emea',
    ...fields
});

/**
 * @param {object[]} users
 * @param {object[]} [assignments] of permission sets
 */
export const tablesOf = (users, assignments = []) => ({
    Organization: [{ Id: '00D000000000001EAA', Name: 'Acme', IsSandbox: true, TrialExpirationDate: null }],
    User: users,
    Profile: [{ Id: 'sales', Name: "Sales 'n' Service" }],
    UserRole: [
        { Id: 'emea', Name: 'Sales', DeveloperName: 'SalesEMEA' },
        { Id: 'apac', Name: 'Sales', DeveloperName: 'SalesAPAC' }
    ],
    CallCenter: [
        { Id: CALL_CENTER, Name: 'CRM Connect', InternalName: 'CRMConnectCallCenterAdapter' },
        { Id: OTHER_CENTER, Name: 'Old phones', InternalName: 'OldPhones' }
    ],
    PermissionSet: [
        { Id: PERMISSION_SET, Name: 'CRM_Connect_Agent', Label: 'CRM Connect Agent' },
        { Id: UTILITY_PHONE, Name: 'CRM_Connect_Phone', Label: 'CRM Connect Phone' },
        { Id: DESK_PHONE, Name: 'CRM_Connect_Desk_Phone', Label: 'CRM Connect Desk Phone' },
        { Id: TWILIO, Name: 'CRM_Connect_Twilio', Label: 'CRM Connect Twilio' }
    ],
    PermissionSetAssignment: assignments
});

/**
 * @param {import('node:test').TestContext} t
 * @param {object[]} users
 * @param {object[]} [assignments] of permission sets
 */
export async function orgOf(t, users, assignments = []) {
    const org = await startOrg(tablesOf(users, assignments));
    t.after(() => org.close());
    return org;
}

/** The users and assignments of an org, to compare before and after. */
export const snapshot = ({ tables: { User, PermissionSetAssignment } }) =>
    structuredClone({ users: User, held: PermissionSetAssignment.map(({ Id: _, ...rest }) => rest) });

/** Requests that change something. */
export const changesIn = ({ requests }) => requests.filter(({ method }) => method !== 'GET');
