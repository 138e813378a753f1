/**
 * Stand-in for the Apex class SetupCheck: what the workbench's org is set up with.
 */
import { saveCallRecord } from './callRecordSaver.mjs';

const TRIAL_KEY = 'setup-check';

/** SetupCheck.facts. Every user of the workbench may do everything, as long as no fault says otherwise. */
export function setupFacts(_params, { settings }) {
    const setting = (name) => Object.entries(settings).find(([path]) => path.split('/').pop() === name)?.[1];
    return {
        callCenterAssigned: true,
        compatibilityMode: setting('reqSalesforceCompatibilityMode'),
        adapterUrl: setting('reqAdapterUrl'),
        pageGiven: true,
        lockedFields: [],
        phoneSystem: setting('phone_system'),
        sipServer: setting('sip_server')
    };
}

/** SetupCheck.dryRun: the record is checked as any other, and gone again. */
export function setupDryRun(_params, org) {
    const fields = { Subject: 'Setup Check', Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Call' };
    const { id, errors } = saveCallRecord({ record: { callKey: TRIAL_KEY, fields } }, org);
    if (id) org.store.remove('Task', id);
    return errors.map(({ message }) => message);
}
