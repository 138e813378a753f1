import type { Behavior } from '../phoneAtTest';

const MAKE_CALL = { command: 'makeCall', to: '1003' } as const;

export const link: readonly Behavior[] = [
    {
        title: 'start: emits Features, then that the link is up, the device and the calls that are up',
        async expectOf({ log }) {
            const names = log.events.map(({ event }) => event);
            const up = log.events.findIndex((event) => event.event === 'LinkState' && event.state === 'up');
            expect(names.indexOf('Features')).toBe(0);
            expect(names.slice(up)).toEqual(['LinkState', 'InService', 'Snapshot']);
            expect(log.of('Snapshot').at(-1)).toMatchObject({ calls: [] });
            await Promise.resolve();
        }
    },
    {
        title: 'start: the device in service is the one in every connection',
        async expectOf({ log, ring }) {
            const { deviceId } = await ring('07814256404');
            expect(log.of('InService').at(-1)).toMatchObject({ deviceId });
        }
    },
    {
        title: 'stop: no event follows, and commands are refused as notConnected',
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
        title: 'link lost: said, and no call can be made',
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
        title: 'link back: emits that it is up, the device and the calls that are still up',
        needs: ['linkBreaks'],
        async expectOf({ execute, log, loseLink, regainLink, ring }) {
            const connection = await ring('07814256404');
            await execute({ command: 'answer', connection });
            await loseLink();
            const before = log.events.length;
            await regainLink();
            const told = log.events.slice(before).filter(({ event }) => event !== 'LinkState');
            expect(log.of('LinkState').at(-1)).toMatchObject({ state: 'up' });
            expect(told.map(({ event }) => event)).toEqual(['InService', 'Snapshot']);
            expect(log.of('Snapshot').at(-1)!.calls).toMatchObject([
                { connection, direction: 'in', remote: { number: '07814256404' }, state: 'connected' }
            ]);
        }
    },
    {
        title: 'connect: settles while the link is up, and changes nothing',
        async expectOf({ execute, log }) {
            log.news();
            await execute({ command: 'connect' });
            expect(log.of('LinkState').at(-1)).toMatchObject({ state: 'up' });
            expect(log.news()).toEqual([]);
        }
    }
];
