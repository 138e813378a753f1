/**
 * Stand-in for the Apex class SetupCheck: what the workbench's org is set up with.
 */
import { saveCallRecord } from './callRecordSaver.mjs';
import { findLayout } from './softphoneLayouts.mjs';

/** SetupCheck.facts. Every user of the workbench may do everything, as long as no fault says otherwise. */
export function setupFacts(_params, { settings, source }) {
    const setting = (name) => Object.entries(settings).find(([path]) => path.split('/').pop() === name)?.[1];
    return {
        callCenterAssigned: true,
        compatibilityMode: setting('reqSalesforceCompatibilityMode'),
        adapterUrl: setting('reqAdapterUrl'),
        pageGiven: true,
        layoutName: setting('softphoneLayout'),
        layout: JSON.stringify(findLayout(setting('softphoneLayout'), source)),
        lockedFields: [],
        phoneSystem: setting('phoneSystem'),
        sipServer: setting('sipServer')
    };
}

/**
 * What a fault makes of the facts: the fields that it names are locked; without any, the fact that its code names is not so, and
 * without that the call center is not assigned. Everything else is as it is.
 */
export function setupFactsWithFault({ fields = [], code = 'callCenterAssigned' }, params, org) {
    const facts = setupFacts(params, org);
    return fields.length > 0 ? { ...facts, lockedFields: fields } : { ...facts, [code]: false };
}

/** SetupCheck.dryRun: the record is checked as any other, and gone again. */
export function setupDryRun(_params, org) {
    const fields = { Subject: 'Setup Check', Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Call' };
    const { id, errors } = saveCallRecord({ record: { callKey: `${org.user.Id}/setup-check/1`, fields } }, org);
    if (id) org.store.remove('Task', id);
    return errors.map(({ message }) => message);
}
