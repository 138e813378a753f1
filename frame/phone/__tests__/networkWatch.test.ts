import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { watchNetwork } from '../networkWatch';

function watching() {
    const clock = new SimulatedClock();
    const [page, connection] = [new EventTarget(), new EventTarget()];
    const reported: string[] = [];
    const end = watchNetwork({
        clock,
        page,
        connection,
        onChanged: () => reported.push('changed'),
        onDoubt: () => reported.push('doubt')
    });
    return { clock, page, connection, reported, end };
}

describe('the network', () => {
    it.each(['offline', 'online'])('has changed when the browser goes %s', (event) => {
        const { page, reported } = watching();
        page.dispatchEvent(new Event(event));
        expect(reported).toEqual(['changed']);
    });

    it('has changed when the computer has slept, which a hidden page’s slow timers are not', async () => {
        const { clock, reported } = watching();
        await clock.pass(60_000);
        await clock.sleep(60_000);
        expect(reported).toEqual([]);
        await clock.sleep(90_000);
        expect(reported).toEqual(['changed']);
        await clock.pass(60_000);
        expect(reported).toHaveLength(1);
    });

    it('is in doubt when the browser reports something else about it, once in a while', async () => {
        const { clock, connection, reported } = watching();
        for (let i = 0; i < 5; i++) connection.dispatchEvent(new Event('change'));
        expect(reported).toEqual(['doubt']);
        await clock.pass(10_000);
        connection.dispatchEvent(new Event('change'));
        expect(reported).toHaveLength(2);
    });

    it('is of no interest after the end', () => {
        const { clock, page, connection, reported, end } = watching();
        end();
        page.dispatchEvent(new Event('online'));
        connection.dispatchEvent(new Event('change'));
        expect([reported, clock.waiting]).toEqual([[], 0]);
    });
});
