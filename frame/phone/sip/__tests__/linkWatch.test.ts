import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { ANSWER_MS, HURRIED_ANSWER_MS, LinkWatch, SILENCE_MS } from '../linkWatch';

function watching() {
    const clock = new SimulatedClock();
    const told: string[] = [];
    const watch = new LinkWatch({ clock, sendProbe: () => told.push('asked'), onDead: () => told.push('dead') });
    return { clock, told, watch };
}

describe('the watch over a link', () => {
    it('probes after a silence, and reports the link as dead if no answer arrives', async () => {
        const { clock, told, watch } = watching();
        watch.received();
        await clock.pass(SILENCE_MS - 1);
        expect(told).toEqual([]);
        await clock.pass(1);
        expect(told).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(told).toEqual(['asked', 'dead']);
        expect(clock.waiting).toBe(0);
    });

    it('accepts anything that arrives as an answer, and starts over', async () => {
        const { clock, told, watch } = watching();
        watch.received();
        await clock.pass(SILENCE_MS);
        watch.received();
        await clock.pass(ANSWER_MS + 1);
        expect(told).toEqual(['asked']);
        await clock.pass(SILENCE_MS - ANSWER_MS);
        expect(told).toEqual(['asked', 'asked']);
    });

    it('probes on request, and only once', async () => {
        const { clock, told, watch } = watching();
        watch.received();
        watch.probe();
        watch.probe();
        expect(told).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(told).toEqual(['asked', 'dead']);
    });

    it('waits less long for an answer to a caller in a hurry, whatever it waits for already', async () => {
        const { clock, told, watch } = watching();
        watch.probe();
        watch.hurry();
        await clock.pass(HURRIED_ANSWER_MS);
        expect(told).toEqual(['asked', 'asked', 'dead']);
        expect(clock.waiting).toBe(0);
    });

    it('does nothing after it is stopped', async () => {
        const { clock, told, watch } = watching();
        watch.probe();
        watch.stop();
        await clock.pass(SILENCE_MS * 2);
        expect(told).toEqual(['asked']);
    });
});
