import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { ANSWER_MS, LinkWatch, SILENCE_MS } from '../linkWatch';

function watching() {
    const clock = new SimulatedClock();
    const told: string[] = [];
    const watch = new LinkWatch({ clock, ask: () => told.push('asked'), onDead: () => told.push('dead') });
    return { clock, told, watch };
}

describe('the watch over a link', () => {
    it('asks after a silence, and calls the link dead when no answer comes', async () => {
        const { clock, told, watch } = watching();
        watch.heard();
        await clock.pass(SILENCE_MS - 1);
        expect(told).toEqual([]);
        await clock.pass(1);
        expect(told).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(told).toEqual(['asked', 'dead']);
        expect(clock.waiting).toBe(0);
    });

    it('anything that arrives is an answer, and the wait starts over', async () => {
        const { clock, told, watch } = watching();
        watch.heard();
        await clock.pass(SILENCE_MS);
        watch.heard();
        await clock.pass(ANSWER_MS + 1);
        expect(told).toEqual(['asked']);
        await clock.pass(SILENCE_MS - ANSWER_MS);
        expect(told).toEqual(['asked', 'asked']);
    });

    it('asks at once when somebody doubts, and only once', async () => {
        const { clock, told, watch } = watching();
        watch.heard();
        watch.probe();
        watch.probe();
        expect(told).toEqual(['asked']);
        await clock.pass(ANSWER_MS);
        expect(told).toEqual(['asked', 'dead']);
    });

    it('is quiet when stopped', async () => {
        const { clock, told, watch } = watching();
        watch.probe();
        watch.stop();
        await clock.pass(SILENCE_MS * 2);
        expect(told).toEqual(['asked']);
    });
});
