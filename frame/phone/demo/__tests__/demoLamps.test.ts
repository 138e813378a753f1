import { Phone } from './phone';

/** The lamps since the last request. */
const lamps = (phone: Phone): string[] =>
    phone.reported
        .splice(0)
        .flatMap((event) => (event.event === 'LampMode' ? [`${event.lamp} ${event.lampMode}`] : []));

describe('D7: the lamps of the demo line', () => {
    it('are told by the number, so that each kind can be seen', async () => {
        const phone = new Phone();
        await phone.system.execute({ command: 'monitor', devices: ['1002', '1004', '1005'] });
        expect(lamps(phone)).toEqual(['1002 off', '1004 steady', '1005 flutter']);
    });

    it('show the agent’s own calls, also those with somebody who is otherwise busy', async () => {
        const phone = new Phone();
        await phone.system.execute({ command: 'monitor', devices: ['1002', '1004'] });
        lamps(phone);
        const call = await phone.ring('1002');
        expect(lamps(phone)).toEqual(['1002 steady']);
        await phone.farEnd(call, 'hangUp');
        await phone.dial('1004');
        expect(lamps(phone)).toEqual(['1002 off', '1004 flutter']);
    });
});
