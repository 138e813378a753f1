import type { SnapshotCall } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import { demoMemory, KEPT_MS } from '../demoMemory';

const CALL: SnapshotCall = {
    connection: { callId: 'demo-1', deviceId: 'demo' },
    direction: 'in',
    remote: { number: '07814256404' },
    state: 'alerting',
    startedAt: 1
};

describe('the calls of a demo line whose tab was closed', () => {
    it('continue in the next tab for a minute, then the far ends have hung up', () => {
        const storage = new FakeStoredText();
        demoMemory(storage, () => 1000).save({ calls: [CALL] });
        expect(demoMemory(storage, () => 1000 + KEPT_MS).load().calls).toEqual([CALL]);
        expect(demoMemory(storage, () => 1001 + KEPT_MS).load().calls).toEqual([]);
    });

    it('leave nothing behind when they have ended', () => {
        const storage = new FakeStoredText();
        const memory = demoMemory(storage, () => 1000);
        memory.save({ calls: [CALL] });
        memory.save({ calls: [] });
        expect(storage.load()).toBeNull();
        expect(memory.load().calls).toEqual([]);
    });

    it('are none if what is stored cannot be read', () => {
        const storage = new FakeStoredText();
        storage.save('{');
        expect(demoMemory(storage, () => 1000).load().calls).toEqual([]);
    });

    it('are kept apart from the messages, which wait until somebody listens', () => {
        const storage = new FakeStoredText();
        const memory = demoMemory(storage, () => 1000);
        memory.save({ messages: 2 });
        memory.save({ calls: [CALL] });
        memory.save({ calls: [] });
        expect(demoMemory(storage, () => 1001 + KEPT_MS).load()).toMatchObject({ calls: [], messages: 2 });
        memory.save({ messages: 0 });
        expect(storage.load()).toBeNull();
    });
});
