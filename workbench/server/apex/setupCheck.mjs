/**
 * Stand-in for the Apex class SetupCheck: what the workbench's org is set up with.
 */
import { saveCallRecord } from './callRecordSaver.mjs';
import { findLayout } from './softphoneLayouts.mjs';

/** Of a call center an org tells what General Information says. Its own sections are shown to the phone only. */
const general = (settings, item) => settings[`/reqGeneralInfo/${item}`];

/** SetupCheck.facts. Every user of the workbench may do everything, as long as no fault says otherwise. */
export function setupFacts(_params, { settings }, { frameOrigin }) {
    return {
        callCenterAssigned: true,
        callCenterName: general(settings, 'reqInternalName'),
        compatibilityMode: general(settings, 'reqSalesforceCompatibilityMode'),
        adapterUrl: general(settings, 'reqAdapterUrl'),
        pageGiven: true,
        pageAddress: `${frameOrigin()}/apex/Softphone`,
        lockedFields: []
    };
}

/** SetupCheck.layout */
export const setupLayout = ({ name }, { source }) => JSON.stringify(findLayout(name, source));

/**
 * What a fault makes of the facts: the fields that it names are locked; without any, the fact that its code names is not so, and
 * without that the call center is not assigned. Everything else is as it is.
 */
export function setupFactsWithFault({ fields = [], code = 'callCenterAssigned' }, params, org, asked) {
    const facts = setupFacts(params, org, asked);
    return fields.length > 0 ? { ...facts, lockedFields: fields } : { ...facts, [code]: false };
}

/** SetupCheck.dryRun: the record is checked as any other, and gone again. */
export function setupDryRun(_params, org) {
    const fields = { Subject: 'Setup Check', Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Call' };
    const { id, errors } = saveCallRecord({ record: { callKey: `${org.user.Id}/setup-check/1`, fields } }, org);
    if (id) org.store.remove('Task', id);
    return errors.map(({ message }) => message);
}
