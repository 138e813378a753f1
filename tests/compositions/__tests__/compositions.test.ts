// One runtime, one call, four compositions: from ringing to the saved record, with fakes behind the ports.
import { BOUNDARY_VERSION } from 'c/softphoneContract';
import type { PhoneRuntime } from 'c/phoneRuntime';
import { until } from '../../support/until';
import { COMPOSITIONS, compose } from '../support/compositions';
import type { Composition } from '../support/compositions';

const available = ({ phone }: PhoneRuntime): boolean => phone.device.inService && phone.device.link === 'up';
const theCall = ({ phone }: PhoneRuntime) => phone.calls[0];

const STORY = [
    'crm setPanelVisible',
    'phone answer',
    'crm screenPop',
    'phone clear',
    'journal written',
    'record saved',
    'crm refreshView',
    'phone completeInteraction',
    'journal removed 1'
];

let ended: () => void = () => undefined;
afterEach(() => ended());

async function comesUp(composition: Composition) {
    const composed = compose(composition);
    ended = composed.end;
    await until(() => available(composed.runtime), 'the phone is available');
    return composed;
}

async function takesCall({ org, runtime }: Awaited<ReturnType<typeof comesUp>>): Promise<void> {
    org.rings();
    await until(() => theCall(runtime)?.lookup.state === 'found', 'the caller is found');
    const { key: callKey } = theCall(runtime);
    runtime.act({ do: 'answer', callKey });
    await until(() => theCall(runtime).state === 'connected', 'the call is up');
    runtime.act({ do: 'hangUp', callKey });
    await until(() => org.saved.has(callKey) && theCall(runtime).record.state === 'saved', 'the record is saved');
    runtime.act({ do: 'save', callKey });
    await until(() => runtime.phone.calls.length === 0, 'the call is put away');
}

describe.each(COMPOSITIONS)('$name', (composition) => {
    it('handles a call from ringing to the saved record', async () => {
        const composed = await comesUp(composition);
        await takesCall(composed);
        const { org, runtime, logged } = composed;
        await until(() => org.story.includes('journal removed 1'), 'the entry is removed from the journal');
        await until(() => org.story.includes('phone completeInteraction'), 'the wrap-up is completed');
        expect([...org.saved.values()]).toMatchObject([
            { CallType: 'Inbound', CallDurationInSeconds: 60, CallOutcome__c: 'Answered', WhoId: '003000000000001AAA' }
        ]);
        expect(org.story.filter((line, at) => STORY.includes(line) && org.story.indexOf(line) === at)).toEqual(
            expect.arrayContaining(STORY)
        );
        // R5: a save is sent after the journal entry that describes it
        expect(org.story.lastIndexOf('journal written', org.story.indexOf('record saved'))).toBeGreaterThan(-1);
        expect(org.story.indexOf('record saved')).toBeGreaterThan(org.story.indexOf('journal written'));
        expect(runtime.phone.recent).toMatchObject([{ name: 'Fred Bloggs', outcome: 'Answered' }]);
        await until(() => org.recent.length > 0, 'the recent calls are kept');
        expect(org.recent).toMatchObject([{ outcome: 'Answered', number: '07814256404' }]);
        expect(logged).toEqual([]);
    });

    it('S7: signs in with what Salesforce gives', async () => {
        const { org, runtime, logged } = await comesUp(composition);
        org.asksToSignIn();
        await until(() => org.story.includes('phone signIn as 1764288000:1001'), 'the phone signs in');
        expect(org.story).toContain('phone servers of 1764288000:ada');
        await until(() => available(runtime), 'the phone is available');
        expect(logged).toEqual([]);
    });

    it('S7: passes on the ticket that Salesforce signs', async () => {
        const { org, logged } = await comesUp(composition);
        org.asksForTicket('wss://cti.example.com');
        const passed = 'phone ticket {"ticket":"ticket for wss://cti.example.com"}';
        await until(() => org.story.includes(passed), 'the phone gets it');
        expect(logged).toEqual([]);
    });

    it('a rejected command returns its reason', async () => {
        const { runtime } = await comesUp(composition);
        runtime.act({ do: 'dial', number: '07700900123' });
        await until(() => runtime.phone.notices.length > 0, 'the agent reads why');
        expect(runtime.phone.notices).toMatchObject([{ code: 'dialFailed', explanation: { detail: '603 Decline' } }]);
    });
});

const ACROSS = COMPOSITIONS.filter(({ way }) => way !== null);

describe.each(ACROSS)('hostile texts, $name', (composition) => {
    const HOSTILE: [string, unknown, RegExp][] = [
        ['another version', JSON.stringify({ v: 99, type: 'hello', session: 'x' }), /version 99/],
        [
            'an unknown port',
            JSON.stringify({ v: BOUNDARY_VERSION, type: 'event', port: 'disk', event: {} }),
            /no port disk/
        ],
        ['no JSON', '{', /not JSON/],
        ['ten megabytes', 'x'.repeat(10_000_000), /10000000 characters long/]
    ];
    it.each(HOSTILE)(
        '%s: refused by both sides with a line in the log, and the call goes on',
        async (_what, text, line) => {
            const composed = await comesUp(composition);
            const { between, logged } = composed;
            between?.bring('asking', text);
            between?.bring('serving', text);
            await until(() => logged.length === 2, 'both sides have refused it');
            await takesCall(composed);
            expect(logged).toEqual([expect.stringMatching(line), expect.stringMatching(line)]);
        }
    );

    it('ignores an answer to an unknown id, with a line in the log, and the call continues', async () => {
        const composed = await comesUp(composition);
        const port = composition.remote[0];
        composed.between?.bring(
            'asking',
            JSON.stringify({ v: BOUNDARY_VERSION, type: 'answer', port, id: 'nobody', ok: true })
        );
        await until(() => composed.logged.length === 1, 'it is logged');
        await takesCall(composed);
        expect(composed.logged).toEqual([expect.stringMatching(/ignored an unexpected answer from \w+: nobody/)]);
    });
});
