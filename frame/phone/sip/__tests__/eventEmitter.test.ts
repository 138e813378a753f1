import { EventEmitter as NodeEmitter } from 'events';
import { EventEmitter } from '../eventEmitter';

interface Emitter {
    on(event: string, heard: (...what: unknown[]) => void): unknown;
    once(event: string, heard: (...what: unknown[]) => void): unknown;
    off(event: string, heard: (...what: unknown[]) => void): unknown;
    emit(event: string, ...what: unknown[]): boolean;
    listeners(event: string): unknown[];
}

/** What happens, by what is done: the same with Node's emitter, on which JsSIP was written. */
const STORIES: Readonly<Record<string, (emitter: Emitter, reported: unknown[]) => void>> = {
    'listeners hear in the order in which they came, with all that is told': (emitter, reported) => {
        emitter.on('a', (...what) => reported.push(1, ...what));
        emitter.on('a', (...what) => reported.push(2, ...what));
        reported.push(emitter.emit('a', 'x', 'y'), emitter.emit('b'));
    },
    'a listener is called on the emitter': (emitter, reported) => {
        emitter.on('a', function (this: unknown) {
            reported.push(this === emitter);
        });
        emitter.once('a', function (this: unknown) {
            reported.push(this === emitter);
        });
        emitter.emit('a');
    },
    'one that came twice goes once': (emitter, reported) => {
        const heard = (): unknown => reported.push('heard');
        emitter.on('a', heard);
        emitter.on('a', () => reported.push('between'));
        emitter.on('a', heard);
        emitter.off('a', heard);
        emitter.emit('a');
        emitter.off('b', heard);
    },
    'one that hears once may tell again, and can go before': (emitter, reported) => {
        const gone = (): unknown => reported.push('gone');
        emitter.once('a', () => reported.push(1, emitter.emit('a')));
        emitter.once('b', gone);
        emitter.off('b', gone);
        emitter.emit('a');
        reported.push(emitter.emit('b'));
    },
    'who comes or goes meanwhile counts from the next event on': (emitter, reported) => {
        const second = (): unknown => reported.push('second');
        emitter.on('a', () => {
            emitter.off('a', second);
            emitter.on('a', () => reported.push('third'));
        });
        emitter.on('a', second);
        emitter.emit('a');
        emitter.emit('a');
    },
    'tells who listens': (emitter, reported) => {
        const heard = (): unknown => reported.push('heard');
        emitter.on('a', heard);
        emitter.once('a', heard);
        reported.push(
            emitter.listeners('a').length,
            emitter.listeners('a').every((one) => one === heard)
        );
        reported.push(emitter.listeners('b').length);
    },
    'a listener that throws throws at whoever tells': (emitter, reported) => {
        emitter.on('a', () => {
            throw new Error('no');
        });
        emitter.on('a', () => reported.push('not reached'));
        try {
            emitter.emit('a');
        } catch (thrown) {
            reported.push((thrown as Error).message);
        }
    }
};

describe('the emitter under JsSIP', () => {
    it.each(Object.entries(STORIES))('%s', (_title, story) => {
        const reported: unknown[] = [];
        story(new EventEmitter(), reported);
        const expected: unknown[] = [];
        story(new NodeEmitter(), expected);
        expect(reported).toEqual(expected);
        expect(expected.length).toBeGreaterThan(0);
    });
});
