import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmCommand } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../../../../frame/crm/crmHost';
import { commandsOf, pop } from '../commands';
import type { Behavior, HostAtTest } from '../hostAtTest';
import { started } from '../hostAtTest';
import { LONG_MS } from './start';

const possible = ({ host }: HostAtTest): CrmCommand[] =>
    commandsOf(host.capabilities).flatMap(({ command, able }) => (able ? [command] : []));
const impossible = ({ host }: HostAtTest): CrmCommand[] =>
    commandsOf(host.capabilities).flatMap(({ command, able }) => (able ? [] : [command]));

/** The error with which the command must be rejected. */
async function rejection(at: HostAtTest, command: CrmCommand): Promise<CrmHostError> {
    const settled = at.host.execute(command).then(
        () => null,
        (thrown: unknown) => thrown
    );
    await at.clock.pass(LONG_MS);
    const thrown = await settled;
    expect(thrown).toBeInstanceOf(CrmHostError);
    return thrown as CrmHostError;
}

const FRED = { id: '003000000000001AAA', name: 'Fred Bloggs', number: '07814256404' };

const popsOf = (at: HostAtTest): CrmCommand[] => at.host.capabilities.screenPop.map(pop);

export const commands: readonly Behavior[] = [
    {
        title: 'screenPop of each kind: resolves after the CRM has done it',
        needs: ['screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            for (const command of popsOf(at)) await expect(at.host.execute(command)).resolves.toBeUndefined();
        }
    },
    {
        title: "screenPop of each kind: rejected with the CRM's message",
        needs: ['screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            at.feels('refuses');
            for (const command of popsOf(at)) {
                expect(await rejection(at, command)).toMatchObject({
                    reason: 'hostError',
                    explanation: { detail: 'Not today' }
                });
            }
        }
    },
    {
        title: 'screenPop of each kind: rejected with timeout within 10 s if the CRM does not respond',
        needs: ['screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            at.feels('is silent');
            for (const command of popsOf(at)) {
                expect(await rejection(at, command)).toMatchObject({ reason: 'timeout', trouble: 'noAnswer' });
            }
        }
    },
    {
        title: 'screenPop: a second one is requested after the first has been answered',
        needs: ['screenPop', 'answersCalls'],
        async expectOf(at) {
            await started(at);
            at.feels('is silent');
            const before = at.asked();
            const both = Promise.all([at.host.execute(pop('record')), at.host.execute(pop('newRecord'))]);
            await at.clock.pass(100);
            expect(at.asked()).toBe(before + 1);
            at.feels('answers');
            for (const send of at.heldBack()) send();
            await at.clock.pass(100);
            await expect(both).resolves.toEqual([undefined, undefined]);
            expect(at.asked()).toBeGreaterThan(before + 1);
        }
    },
    {
        title: 'screenPop: an impossible target is rejected with the reason, without asking the CRM',
        needs: ['screenPop'],
        async expectOf(at) {
            await started(at);
            const before = at.asked();
            const targets = [
                [
                    { type: 'record', recordId: '../../setup', callKey: 'call-1' },
                    explanation('notRecord', '../../setup')
                ],
                [{ type: 'search', searchString: '07' }, explanation('searchShort', 3)],
                [{ type: 'url', url: 'javascript:alert(1)' }, explanation('notPage', 'javascript:alert(1)')],
                [{ type: 'url', url: '//evil.example' }, explanation('notPage', '//evil.example')]
            ] as const;
            for (const [target, why] of targets) {
                const error = await rejection(at, { command: 'screenPop', target });
                expect(error).toMatchObject({ reason: 'rejected', explanation: why });
            }
            expect(at.asked()).toBe(before);
        }
    },
    {
        title: 'every command within the capabilities resolves after the CRM has done it',
        needs: ['answersCalls'],
        async expectOf(at) {
            await started(at);
            for (const command of possible(at)) await expect(at.host.execute(command)).resolves.toBeUndefined();
        }
    },
    {
        title: 'every command within the capabilities is rejected with timeout if the CRM does not respond',
        needs: ['answersCalls'],
        async expectOf(at) {
            await started(at);
            at.feels('is silent');
            for (const command of possible(at)) {
                expect(await rejection(at, command)).toMatchObject({ reason: 'timeout' });
            }
        }
    },
    {
        title: 'the console never shows whom the agent calls, or who calls',
        needs: ['answersCalls', 'clickToDial', 'navigation'],
        async expectOf(at) {
            await started(at);
            for (const mood of ['answers', 'refuses', 'is silent', 'answers nonsense'] as const) {
                at.feels(mood);
                at.opens({ url: '/fred', recordId: FRED.id, objectType: 'Contact', recordName: FRED.name });
                at.clicks(FRED.number, FRED.id);
                at.clicks(undefined, FRED.id);
                for (const command of possible(at)) at.host.execute(command).catch(() => undefined);
                await at.clock.pass(LONG_MS);
            }
            const lines = at.logged().join('\n');
            for (const secret of Object.values(FRED)) expect(lines).not.toContain(secret);
        }
    },
    {
        title: 'every command beyond the capabilities is rejected with a reason, without asking the CRM',
        async expectOf(at) {
            await started(at);
            const before = at.asked();
            for (const command of impossible(at)) {
                const { reason, explanation: why } = await rejection(at, command);
                // "unsupported" needs no detail, every other reason does.
                if (reason !== 'unsupported') expect(why.why ?? why.detail).toBeDefined();
            }
            expect(at.asked()).toBe(before);
        }
    }
];
