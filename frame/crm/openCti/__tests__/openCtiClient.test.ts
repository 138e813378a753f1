import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { failure } from '../../../__tests__/fakes/failure';
import { ok, refused, Salesforce } from '../../../__tests__/fakes/salesforce';
import { settled, SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import type { OpenCtiApi } from '../openCtiApi';
import { ANSWER_WITHIN_MS } from '../../libraryCalls';
import { OpenCtiClient } from '../openCtiClient';

function clientOf(api: OpenCtiApi) {
    const clock = new SimulatedClock();
    const logged: string[] = [];
    return { client: new OpenCtiClient(api, clock, (line) => logged.push(line)), clock, logged };
}

describe('calls of Open CTI', () => {
    it('resolve with what Salesforce returned', async () => {
        const salesforce = new Salesforce().on('getAppViewInfo', () => ok({ url: '/home' }));
        const { client, clock } = clientOf(salesforce.api);
        await expect(client.call('getAppViewInfo')).resolves.toEqual({ url: '/home' });
        expect(clock.waiting).toBe(0);
    });

    it('are rejected if the answer is lost, and a late answer is ignored', async () => {
        const salesforce = new Salesforce().on('screenPop', () => 'late');
        const { client, clock, logged } = clientOf(salesforce.api);
        const call = client.call('screenPop', { type: 'sobject', params: {} });
        const lost = failure(call);
        await clock.pass(ANSWER_WITHIN_MS);
        expect(await lost).toMatchObject({
            reason: 'timeout',
            trouble: 'noAnswer',
            explanation: explanation('noAnswer', 6)
        });
        salesforce.heldBack[0]?.();
        expect(logged).toEqual([
            'Salesforce did not answer screenPop within 6 seconds',
            'ignored a late answer from Salesforce to screenPop'
        ]);
    });

    it('are rejected with Salesforce’s own message', async () => {
        const salesforce = new Salesforce().on('screenPop', () => refused('INVALID_PARAM', 'recordId is no id'));
        const { client } = clientOf(salesforce.api);
        await expect(client.call('screenPop')).rejects.toMatchObject({
            reason: 'hostError',
            explanation: { detail: 'recordId is no id' }
        });
    });

    it.each([new Error('callback is missing'), 'callback is missing'])(
        'are rejected when the library throws at once (%p)',
        async (thrown) => {
            const api = {
                refreshView: () => {
                    // the real library also throws strings
                    throw thrown as Error;
                }
            } as unknown as OpenCtiApi;
            const { client, clock } = clientOf(api);
            await expect(client.call('refreshView')).rejects.toMatchObject({
                reason: 'hostError',
                trouble: 'noHost',
                explanation: { detail: 'callback is missing' }
            });
            expect(clock.waiting).toBe(0);
        }
    );

    it('are refused if this version of the library has no such method', async () => {
        const { client } = clientOf({} as OpenCtiApi);
        await expect(client.call('refreshView')).rejects.toMatchObject({ reason: 'unsupported' });
    });

    it.each([null, undefined, 'yes', { returnValue: 1 }])(
        'are rejected when the answer is none: %j',
        async (answer) => {
            const api = { refreshView: ({ callback }: { callback: (value: unknown) => void }) => callback(answer) };
            const { client } = clientOf(api as unknown as OpenCtiApi);
            await expect(client.call('refreshView')).rejects.toMatchObject({ reason: 'hostError', explanation: {} });
        }
    );

    it('send plain copies, because a proxied object cannot be posted to another window', async () => {
        const salesforce = new Salesforce();
        const { client } = clientOf(salesforce.api);
        const read = jest.fn();
        const proxied = new Proxy(
            { recordId: '003' },
            {
                get: (target, name) => {
                    read(name);
                    return Reflect.get(target, name) as unknown;
                }
            }
        );
        await client.call('screenPop', { params: proxied });
        read.mockClear();
        expect(salesforce.sent('screenPop')).toEqual([{ params: { recordId: '003' } }]);
        expect(read).not.toHaveBeenCalled();
    });
});

describe('listeners of Open CTI', () => {
    it('are never registered twice, because the library would call both', () => {
        const salesforce = new Salesforce();
        const { client } = clientOf(salesforce.api);
        client.listen('onClickToDial', () => undefined);
        expect(() => client.listen('onClickToDial', () => undefined)).toThrow('already has its listener');
        expect(salesforce.listeners.get('onClickToDial')).toHaveLength(1);
    });

    it('log their errors instead of throwing into the library', async () => {
        const salesforce = new Salesforce();
        const { client, logged } = clientOf(salesforce.api);
        client.listen('onNavigationChange', () => {
            throw new Error('no page');
        });
        salesforce.navigate(null);
        await settled();
        expect(logged).toEqual(['could not handle a call of onNavigationChange: no page']);
    });
});
