import find from '@salesforce/apex/CallerLookup.find';
import save from '@salesforce/apex/CallRecordSaver.save';
import dryRun from '@salesforce/apex/SetupCheck.dryRun';
import facts from '@salesforce/apex/SetupCheck.facts';
import { apexCall } from 'c/callData';
import type { Facts, Trial } from 'c/setupLines';
import { DEFAULT_SETTINGS, parseLayoutDefaults } from 'c/softphoneContract';
import { microphone, tryConnection } from './connection';

/** A check that hangs would say nothing. */
const DEADLINE_MS = 20_000;

const called = async (call: () => Promise<unknown>): Promise<Trial> => {
    const answer = await apexCall(call, DEADLINE_MS);
    return answer.ok ? { ok: true } : answer;
};

async function org(): Promise<Facts['org']> {
    const answer = await apexCall(facts, DEADLINE_MS);
    if (!answer.ok) return { error: answer.message };
    const found = answer.value;
    // Apex leaves out what is null
    return {
        callCenterAssigned: found.callCenterAssigned ?? null,
        compatibilityMode: found.compatibilityMode ?? null,
        adapterUrl: found.adapterUrl ?? null,
        pageGiven: found.pageGiven ?? null,
        layout: !found.layout
            ? null
            : parseLayoutDefaults(found.layoutName || DEFAULT_SETTINGS.softphoneLayout, found.layout),
        lockedFields: found.lockedFields ?? [],
        phoneSystem: found.phoneSystem ?? null,
        sipServer: found.sipServer ?? null
    };
}

async function trialRecord(): Promise<Trial> {
    const answer = await apexCall(dryRun, DEADLINE_MS);
    if (!answer.ok) return answer;
    return answer.value.length === 0 ? { ok: true } : { ok: false, message: answer.value.join(' ') };
}

/** Asks everybody who knows something; always answers. Nothing is left behind in the org. */
export async function findFacts(): Promise<Facts> {
    const [found, lookup, saver, trial, heard] = await Promise.all([
        org(),
        called(() => find({ request: { term: '0000000', phone: true, variants: ['0000000'], objects: [] } })),
        // a record without a key is refused before anything is written: that it answers is what counts
        called(() => save({ record: { callKey: '', fields: {}, replaces: {} } })),
        trialRecord(),
        microphone()
    ]);
    const server = 'error' in found || found.phoneSystem === 'demo' ? null : found.sipServer;
    return {
        org: found,
        classes: { CallerLookup: lookup, CallRecordSaver: saver },
        dryRun: trial,
        microphone: heard,
        connection: await tryConnection(server)
    };
}
