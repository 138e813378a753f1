/**
 * The package that JsSIP's types name. What JsSIP is built on is frame/phone/sip/eventEmitter.ts, and this is what it has: Node's
 * own types would promise more.
 */
declare module 'events' {
    // As loosely typed as the emitter itself.
    type Listener = (...args: any[]) => void;
    export class EventEmitter {
        on(event: string | symbol, listener: Listener): this;
        once(event: string | symbol, listener: Listener): this;
        off(event: string | symbol, listener: Listener): this;
        removeListener(event: string | symbol, listener: Listener): this;
        listeners(event: string | symbol): Listener[];
        emit(event: string | symbol, ...args: unknown[]): boolean;
    }
}
