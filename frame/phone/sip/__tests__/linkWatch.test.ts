import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { ANSWER_MS, HURRIED_ANSWER_MS, LinkWatch, SILENCE_MS } from '../linkWatch';

function watching() {
    const clock = new SimulatedClock();
    const reported: string[] = [];
    const watch = new LinkWatch({
        clock,
        sendProbe: () => reported.push('asked'),
        onDead: () => reported.push('dead')
    });
    return { clock, reported, watch };
}

describe('the watch over a link', () => {
    it('probes after a silence, and reports the link as dead if no answer arrives', async () => {
        const { clock, reported, watch } = watching();
        watch.received();
        await clock.pass(SILENCE_MS - 1);
        expect(reported).toEqual([]);
        await clock.pass(1);
        expect(reported).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(reported).toEqual(['asked', 'dead']);
        expect(clock.waiting).toBe(0);
    });

    it('accepts anything that arrives as an answer, and starts over', async () => {
        const { clock, reported, watch } = watching();
        watch.received();
        await clock.pass(SILENCE_MS);
        watch.received();
        await clock.pass(ANSWER_MS + 1);
        expect(reported).toEqual(['asked']);
        await clock.pass(SILENCE_MS - ANSWER_MS);
        expect(reported).toEqual(['asked', 'asked']);
    });

    it('probes on request, and only once', async () => {
        const { clock, reported, watch } = watching();
        watch.received();
        watch.probe();
        watch.probe();
        expect(reported).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(reported).toEqual(['asked', 'dead']);
    });

    it('waits less long for an answer to a caller in a hurry, whatever it waits for already', async () => {
        const { clock, reported, watch } = watching();
        watch.probe();
        watch.hurry();
        await clock.pass(HURRIED_ANSWER_MS);
        expect(reported).toEqual(['asked', 'asked', 'dead']);
        expect(clock.waiting).toBe(0);
    });

    it('does nothing after it is stopped', async () => {
        const { clock, reported, watch } = watching();
        watch.probe();
        watch.stop();
        await clock.pass(SILENCE_MS * 2);
        expect(reported).toEqual(['asked']);
    });
});
