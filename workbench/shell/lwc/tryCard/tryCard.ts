import { LightningElement } from 'lwc';
import { desktop } from '../../desktop';
import { placeCall } from '../../org/orgClient';

interface Caller {
    readonly from: string;
    readonly name?: string;
    readonly who: string;
    readonly what: string;
}

/** Numbers in the sample data, one for each kind of lookup result. */
const CALLERS: readonly Caller[] = [
    { from: '+447814256404', who: '+44 7814 256404', what: 'One contact has this number: Pop opens it.' },
    { from: '+441202528735', who: '+44 1202 528735', what: 'Several records have this number: choose one, or search.' },
    {
        from: '+447700900999',
        name: 'Nora Stranger',
        who: '+44 7700 900999, Nora Stranger',
        what: 'No record has this number: New creates a lead.'
    },
    { from: 'anonymous', who: 'A withheld number', what: 'There is nothing to look up.' }
];

/** Calls to try for a first-time visitor. */
export default class TryCard extends LightningElement {
    get callers(): (Caller & { ringText: string })[] {
        return CALLERS.map((caller) => ({ ...caller, ringText: `Ring from ${caller.who}` }));
    }

    async handleRing(event: Event): Promise<void> {
        const from = (event.target as HTMLButtonElement).value;
        const name = CALLERS.find((caller) => caller.from === from)?.name;
        try {
            await placeCall({ from, ...(name && { name }) });
        } catch (error) {
            desktop.toasts.show('warning', (error as Error).message);
        }
    }
}
