/** Chains of dots, which end early where `?.` meets null. */
import { nullPointer } from '../values/exceptions.mjs';

/** What a chain is once its `?.` met null: nothing after it runs. */
export const STOPPED = Symbol('null before ?.');

/** Letters of a generic type: T of a list or a set, K and V of a map. */
export const lettersOf = ({ kind, args }) => (kind === 'map' ? { K: args[0], V: args[1] } : { T: args[0] });

/** An expression at the end of a chain that may have stopped. */
export const chained = (type, chain, more = {}) => ({
    type,
    chain,
    run(f) {
        const value = chain(f);
        return value === STOPPED ? null : value;
    },
    ...more
});

/** The object before a dot. */
export function receiver(node, isSafe) {
    const run = node.chain ?? node.run;
    return (f) => {
        const value = run(f);
        if (value !== null) return value;
        return isSafe ? STOPPED : nullPointer();
    };
}
