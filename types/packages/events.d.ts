/**
 * The part of the npm package `events` that JsSIP's own types stand on. The package has no types, and Node's would bring all of
 * Node into browser code.
 */
declare module 'events' {
    // As loosely typed as the emitter itself.
    type Listener = (...args: any[]) => void;
    export class EventEmitter {
        on(event: string | symbol, listener: Listener): this;
        once(event: string | symbol, listener: Listener): this;
        off(event: string | symbol, listener: Listener): this;
        addListener(event: string | symbol, listener: Listener): this;
        removeListener(event: string | symbol, listener: Listener): this;
        removeAllListeners(event?: string | symbol): this;
        emit(event: string | symbol, ...args: unknown[]): boolean;
    }
}
