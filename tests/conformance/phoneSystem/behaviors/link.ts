import type { Behavior } from '../phoneAtTest';

const MAKE_CALL = { command: 'makeCall', to: '1003' } as const;

export const link: readonly Behavior[] = [
    {
        title: 'start: emits Features, then the link state, the device, and the current calls',
        async expectOf({ log }) {
            // a contact center's activity may come at any time
            const events = log.events.filter(({ event }) => event !== 'AgentActivity');
            const names = events.map(({ event }) => event);
            const up = events.findIndex((event) => event.event === 'LinkState' && event.state === 'up');
            expect(names.indexOf('Features')).toBe(0);
            expect(names.slice(up)).toEqual(['LinkState', 'InService', 'Snapshot']);
            expect(log.of('Snapshot').at(-1)).toMatchObject({ calls: [] });
            await Promise.resolve();
        }
    },
    {
        title: 'start: every connection has the device in service',
        async expectOf({ log, ring }) {
            const { deviceId } = await ring('07814256404');
            expect(log.of('InService').at(-1)).toMatchObject({ deviceId });
        }
    },
    {
        title: 'stop: emits nothing more, and rejects commands with notConnected',
        async expectOf({ execute, log, ring, settle, system }) {
            const connection = await ring('07814256404');
            await system.stop();
            const before = log.events.length;
            await expect(execute({ command: 'answer', connection })).rejects.toMatchObject({
                reason: 'notConnected'
            });
            await expect(execute(MAKE_CALL)).rejects.toMatchObject({ reason: 'notConnected' });
            await settle();
            expect(log.events).toHaveLength(before);
        }
    },
    {
        title: 'link lost: emits that, and rejects new calls',
        needs: ['linkBreaks'],
        async expectOf({ execute, log, loseLink }) {
            await loseLink();
            const { state, reason } = log.of('LinkState').at(-1)!;
            expect(state).not.toBe('up');
            expect(reason).toBe('linkDown');
            await expect(execute(MAKE_CALL)).rejects.toMatchObject({ reason: 'notConnected' });
        }
    },
    {
        title: 'link back: emits the link state, the device, and the calls that still exist',
        needs: ['linkBreaks'],
        async expectOf({ execute, log, loseLink, regainLink, ring }) {
            const connection = await ring('07814256404');
            await execute({ command: 'answer', connection });
            await loseLink();
            const before = log.events.length;
            await regainLink();
            const reported = log.events.slice(before).filter(({ event }) => event !== 'LinkState');
            expect(log.of('LinkState').at(-1)).toMatchObject({ state: 'up' });
            expect(reported.map(({ event }) => event)).toEqual(['InService', 'Snapshot']);
            expect(log.of('Snapshot').at(-1)!.calls).toMatchObject([
                { connection, direction: 'in', remote: { number: '07814256404' }, state: 'connected' }
            ]);
        }
    },
    {
        title: 'connect: resolves while the link is up, and changes nothing',
        async expectOf({ execute, log }) {
            log.news();
            await execute({ command: 'connect' });
            expect(log.of('LinkState').at(-1)).toMatchObject({ state: 'up' });
            expect(log.news()).toEqual([]);
        }
    }
];
