import find from '@salesforce/apex/CallerLookup.find';
import save from '@salesforce/apex/CallRecordSaver.save';
import deskPhone from '@salesforce/apex/SetupCheck.deskPhone';
import dryRun from '@salesforce/apex/SetupCheck.dryRun';
import facts from '@salesforce/apex/SetupCheck.facts';
import layout from '@salesforce/apex/SetupCheck.layout';
import signIn from '@salesforce/apex/SetupCheck.signIn';
import twilio from '@salesforce/apex/SetupCheck.twilio';
import { apexCall } from 'c/callData';
import { plainBecause } from 'c/labels';
import { pageToCheck, phonesOf } from 'c/setupLines';
import type { Facts, PageFacts, Trial } from 'c/setupLines';
import { parseLayoutDefaults } from 'c/pageContract';
import type { Explanation } from 'c/softphoneContract';

/** Each check has a deadline, in milliseconds. */
const DEADLINE_MS = 20_000;

const failed = (explanation: Explanation): Trial => ({ ok: false, message: plainBecause(explanation) });

const called = async (call: () => Promise<unknown>): Promise<Trial> => {
    const answer = await apexCall(call, DEADLINE_MS);
    return answer.ok ? { ok: true } : failed(answer.explanation);
};

async function readOrg(): Promise<Facts['org']> {
    const answer = await apexCall(facts, DEADLINE_MS);
    if (!answer.ok) return { error: plainBecause(answer.explanation) };
    const found = answer.value;
    // Apex omits null values
    return {
        callCenterAssigned: found.callCenterAssigned ?? null,
        callCenterName: found.callCenterName ?? null,
        compatibilityMode: found.compatibilityMode ?? null,
        adapterUrl: found.adapterUrl ?? null,
        pageGiven: found.pageGiven ?? null,
        pageAddress: found.pageAddress ?? null,
        utilityGiven: found.utilityGiven ?? null,
        utilityAddress: found.utilityAddress ?? null,
        lockedFields: found.lockedFields ?? []
    };
}

/** The user's call center. The phone may have been loaded in this browser for another one before. Each app can have its configuration. */
function callCenterOf(org: Facts['org'], page: PageFacts): Facts['callCenter'] {
    if ('error' in org || typeof page !== 'object') return null;
    if (phonesOf(org) === 'utility') return page.callCenter;
    return page.callCenter?.name === org.callCenterName ? page.callCenter : null;
}

async function readLayout(callCenter: Facts['callCenter']): Promise<Facts['layout']> {
    if (callCenter === null) return null;
    const { softphoneLayout: name } = callCenter;
    const answer = await apexCall(() => layout({ name }), DEADLINE_MS);
    return answer.ok ? parseLayoutDefaults(name, answer.value) : null;
}

/** The result of the phone page's own check. */
async function readPhone(askPage: (address: string | null) => Promise<PageFacts>) {
    const org = await readOrg();
    const page = await askPage('error' in org ? null : pageToCheck(org));
    const callCenter = callCenterOf(org, page);
    return { org, page, callCenter, layout: await readLayout(callCenter) };
}

async function readSignIn(): Promise<Facts['signIn']> {
    const answer = await apexCall(signIn, DEADLINE_MS);
    if (!answer.ok) return null;
    const { className, error, given, extension, validForSeconds } = answer.value;
    return {
        className: className ?? null,
        error: error ?? null,
        given: given ?? false,
        extension: extension ?? null,
        validForSeconds: validForSeconds ?? null
    };
}

async function readDeskPhone(): Promise<Facts['deskPhone']> {
    const answer = await apexCall(deskPhone, DEADLINE_MS);
    if (!answer.ok) return null;
    const { licensed, device, certificate, error } = answer.value;
    return {
        licensed: licensed ?? false,
        device: device ?? null,
        certificate: certificate ?? null,
        error: error ?? null
    };
}

async function readTwilio(): Promise<Facts['twilio']> {
    const answer = await apexCall(twilio, DEADLINE_MS);
    if (!answer.ok) return null;
    const { licensed, twilioUser, credential, error } = answer.value;
    return {
        licensed: licensed ?? false,
        twilioUser: twilioUser ?? null,
        credential: credential ?? null,
        error: error ?? null
    };
}

async function trialRecord(): Promise<Trial> {
    const answer = await apexCall(dryRun, DEADLINE_MS);
    if (!answer.ok) return failed(answer.explanation);
    return answer.value.length === 0 ? { ok: true } : { ok: false, message: answer.value.join(' ') };
}

/** Runs all checks. Never rejects, and leaves nothing behind in the org. */
export async function findFacts(askPage: (address: string | null) => Promise<PageFacts>): Promise<Facts> {
    const [phone, lookup, saver, credentials, desk, worker, trial] = await Promise.all([
        readPhone(askPage),
        called(() =>
            find({ request: { term: '0000000', phone: true, variants: ['0000000'], phrases: [], objects: [] } })
        ),
        // a record without a key is refused before anything is written; only the answer matters
        called(() => save({ record: { callKey: '', fields: {}, replaces: {} } })),
        readSignIn(),
        readDeskPhone(),
        readTwilio(),
        trialRecord()
    ]);
    return {
        ...phone,
        origin: window.location.origin,
        classes: { CallerLookup: lookup, CallRecordSaver: saver },
        signIn: credentials,
        deskPhone: desk,
        twilio: worker,
        dryRun: trial
    };
}
