import { selectedNumbers } from './callableNumbers.mjs';

/** Stand-in for the Apex class CallableSelection, which extends the list controller of a page: name in the page -> ({ store, ids }) -> text. */
export const CALLABLE_SELECTION = {
    records: ({ store, ids }) => JSON.stringify(selectedNumbers(ids, { store }))
};
