import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { watchNetwork } from '../networkWatch';

function watching() {
    const clock = new SimulatedClock();
    const [page, connection] = [new EventTarget(), new EventTarget()];
    const told: string[] = [];
    const end = watchNetwork({
        clock,
        page,
        connection,
        onChanged: () => told.push('changed'),
        onDoubt: () => told.push('doubt')
    });
    return { clock, page, connection, told, end };
}

describe('the network', () => {
    it.each(['offline', 'online'])('has changed when the browser goes %s', (event) => {
        const { page, told } = watching();
        page.dispatchEvent(new Event(event));
        expect(told).toEqual(['changed']);
    });

    it('has changed when the computer has slept, which a hidden page’s slow timers are not', async () => {
        const { clock, told } = watching();
        await clock.pass(60_000);
        await clock.sleep(60_000);
        expect(told).toEqual([]);
        await clock.sleep(90_000);
        expect(told).toEqual(['changed']);
        await clock.pass(60_000);
        expect(told).toHaveLength(1);
    });

    it('is in doubt when the browser reports something else about it, once in a while', async () => {
        const { clock, connection, told } = watching();
        for (let i = 0; i < 5; i++) connection.dispatchEvent(new Event('change'));
        expect(told).toEqual(['doubt']);
        await clock.pass(10_000);
        connection.dispatchEvent(new Event('change'));
        expect(told).toHaveLength(2);
    });

    it('is of no interest after the end', () => {
        const { clock, page, connection, told, end } = watching();
        end();
        page.dispatchEvent(new Event('online'));
        connection.dispatchEvent(new Event('change'));
        expect([told, clock.waiting]).toEqual([[], 0]);
    });
});
