/**
 * Stand-in for the Apex class SetupCheck: how the workbench's org is set up.
 */
import { ApexError } from './apexError.mjs';
import { saveCallRecord } from './callRecordSaver.mjs';
import { deskPhoneOf, signedTicket, ticketCertificate } from './deskPhoneTickets.mjs';
import { phoneCredentials } from './phoneSignIn.mjs';
import { findLayout } from './softphoneLayouts.mjs';

/** Apex can read a call center's General Information only. The other sections are available to the phone only. */
const general = (settings, item) => settings[`/reqGeneralInfo/${item}`];

/** The user's call center, as an org with Open CTI shows it. */
const callCenterFacts = (settings) => ({
    callCenterAssigned: true,
    callCenterName: general(settings, 'reqInternalName'),
    compatibilityMode: general(settings, 'reqSalesforceCompatibilityMode'),
    adapterUrl: general(settings, 'reqAdapterUrl')
});

/**
 * SetupCheck.facts. Every user of the workbench has all permissions, unless a fault is set, but one phone: with the host utility, the org has
 * no Open CTI.
 */
export function setupFacts(_params, { settings, host }, { frameOrigin }) {
    return {
        ...(host === 'utility' ? {} : callCenterFacts(settings)),
        pageGiven: true,
        pageAddress: `${frameOrigin()}/apex/Softphone`,
        utilityGiven: host === 'utility',
        utilityAddress: `${frameOrigin()}/apex/SoftphoneUtility`,
        lockedFields: []
    };
}

/** SetupCheck.layout */
export const setupLayout = ({ name }, { source }) => JSON.stringify(findLayout(name, source));

/** SetupCheck.signIn */
export function setupSignIn(params, org) {
    const className = org.phoneSignIn?.ProviderClass__c?.trim() || null;
    try {
        const given = phoneCredentials(params, org);
        return {
            className,
            given: given !== null,
            extension: given?.extension ?? null,
            validForSeconds: given?.validForSeconds ?? null
        };
    } catch (error) {
        if (!(error instanceof ApexError)) throw error;
        return { className, given: false, error: error.message };
    }
}

/** SetupCheck.deskPhone. Every user of the workbench has the custom permission. */
export async function setupDeskPhone(_params, org) {
    const found = { licensed: true, device: deskPhoneOf(org), certificate: ticketCertificate(org), error: null };
    if (!found.certificate) return found;
    try {
        await signedTicket(org, 'wss://setup-check.invalid', 'none');
        return found;
    } catch ({ message }) {
        return { ...found, error: message };
    }
}

/**
 * The facts with a fault: the fields that it names are locked; without fields, the fact that its code names is false; without a
 * code, the call center is not assigned. Everything else is unchanged.
 */
export function setupFactsWithFault({ fields = [], code = 'callCenterAssigned' }, params, org, asked) {
    const facts = setupFacts(params, org, asked);
    return fields.length > 0 ? { ...facts, lockedFields: fields } : { ...facts, [code]: false };
}

/** SetupCheck.dryRun: the record is validated and not kept. */
export function setupDryRun(_params, org) {
    const fields = { Subject: 'Setup Check', Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Call' };
    const { id, errors } = saveCallRecord({ record: { callKey: `${org.user.Id}/setup-check/1`, fields } }, org);
    if (id) org.store.remove('Task', id);
    return errors.map(({ message }) => message);
}
