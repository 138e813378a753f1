import type { Behavior } from '../phoneAtTest';

export const escape: readonly Behavior[] = [
    {
        title: 'escape: a command that is not in Features is rejected with unsupported, without an event',
        async expectOf({ execute, log, ring }) {
            const connection = await ring('07814256404');
            log.news();
            for (const name of ['nobodyKnowsThis', 'constructor', 'answer']) {
                await expect(execute({ command: 'escape', name, connection, privateData: {} })).rejects.toMatchObject({
                    reason: 'unsupported'
                });
            }
            expect(log.news()).toEqual([]);
        }
    }
];
