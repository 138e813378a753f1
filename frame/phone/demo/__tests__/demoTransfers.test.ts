import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { DIALING_MS } from '../demoSwitch';
import { Phone } from './phone';

let phone: Phone;
beforeEach(() => {
    phone = new Phone();
});

const invalid = { reason: 'invalidState' };

describe('calls that outlive their tab', () => {
    it('are unchanged in the next tab: who holds whom, and which one is a consultation', async () => {
        const fred = await phone.talking();
        await phone.farEnd(fred, 'hold');
        const mary = (await phone.system.execute({ command: 'consult', connection: fred, to: '1002' })) as {
            connection: ConnectionId;
        };
        const { beginning } = new Phone(phone.storage);
        expect(beginning).toContainEqual(
            expect.objectContaining({
                event: 'Snapshot',
                calls: [
                    expect.objectContaining({ connection: fred, state: 'hold', remoteHold: true }),
                    expect.objectContaining({ connection: mary.connection, consultationOf: fred })
                ]
            })
        );
    });
});

describe('several calls', () => {
    it('put the connected one on hold first: answering, dialing, resuming', async () => {
        const fred = await phone.talking();
        const mary = await phone.ring('2');
        await phone.do('answer', mary);
        expect(phone.news()).toEqual(['#2 Delivered', '#1 Held local', '#2 Established']);
        await phone.dial('1003');
        expect(phone.news()).toEqual(['#2 Held local', '#3 Originated']);
        await phone.do('clear', { callId: 'demo-3', deviceId: 'demo' });
        await phone.do('retrieve', mary);
        await phone.do('retrieve', fred);
        expect(phone.news().slice(1)).toEqual(['#2 Retrieved local', '#2 Held local', '#1 Retrieved local']);
    });

    it('cannot be connected while one is being dialed', async () => {
        const fred = await phone.ring('1');
        await phone.dial('1003');
        await expect(phone.do('answer', fred)).rejects.toMatchObject(invalid);
        await expect(phone.dial('1004')).rejects.toMatchObject(invalid);
    });
});

describe('transfers', () => {
    it('blind: our call ends at once', async () => {
        const connection = await phone.talking();
        await phone.system.execute({ command: 'singleStepTransfer', connection, to: '1003' });
        expect(phone.news()).toEqual([
            '#1 Transferred singleStepTransfer to 1003',
            '#1 ConnectionCleared singleStepTransfer local'
        ]);
    });

    async function consulting() {
        const held = await phone.talking();
        const { connection: active } = (await phone.system.execute({
            command: 'consult',
            connection: held,
            to: '1003'
        })) as { connection: ConnectionId };
        return { held, active };
    }

    it('after a consultation: both our calls end', async () => {
        const pair = await consulting();
        expect(phone.reported[1]).toMatchObject({ event: 'Originated', consultationOf: pair.held });
        await phone.clock.pass(DIALING_MS);
        await phone.farEnd(pair.active, 'answer');
        await phone.system.execute({ command: 'transfer', ...pair });
        expect(phone.news()).toEqual([
            '#1 Held local',
            '#2 Originated consultation',
            '#2 Delivered consultation',
            '#2 Established consultation',
            '#1 Transferred transfer to 1003',
            '#1 ConnectionCleared transfer local',
            '#2 Transferred transfer to 07814256404',
            '#2 ConnectionCleared transfer local'
        ]);
    });

    it('alternate between the two, and reconnect the first', async () => {
        const { held, active } = await consulting();
        await phone.farEnd(active, 'answer');
        phone.news();
        await phone.system.execute({ command: 'alternate', held, active });
        expect(phone.news()).toEqual(['#2 Held local', '#1 Retrieved local']);
        await phone.system.execute({ command: 'alternate', held: active, active: held });
        phone.news();
        await phone.system.execute({ command: 'reconnect', held, active });
        expect(phone.news()).toEqual(['#2 ConnectionCleared normal local', '#1 Retrieved local']);
    });

    it('leave a consultation that is still ringing', async () => {
        const pair = await consulting();
        await phone.clock.pass(DIALING_MS);
        phone.news();
        await phone.system.execute({ command: 'reconnect', ...pair });
        expect(phone.news()).toEqual(['#2 ConnectionCleared callCancelled local', '#1 Retrieved local']);
    });

    it('keep the first call on hold when the consulted party is busy', async () => {
        const { held, active } = await consulting();
        await phone.farEnd(active, 'busy');
        await phone.do('retrieve', held);
        expect(phone.news().at(-1)).toBe('#1 Retrieved local');
    });
});
