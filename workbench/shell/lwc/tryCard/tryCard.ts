import { LightningElement } from 'lwc';
import { desktop } from '../../desktop';
import { placeCall } from '../../org/orgClient';

interface Caller {
    readonly from: string;
    readonly name?: string;
    readonly who: string;
    readonly what: string;
}

/** Numbers of the sample data, one for each way a lookup can end. */
const CALLERS: readonly Caller[] = [
    { from: '+447814256404', who: '+44 7814 256404', what: 'One contact has this number: Pop opens it.' },
    { from: '+441202528735', who: '+44 1202 528735', what: 'Several records share it: choose one, or search.' },
    {
        from: '+447700900999',
        name: 'Nora Stranger',
        who: '+44 7700 900999, Nora Stranger',
        what: 'Nobody has it: New starts a lead.'
    },
    { from: 'anonymous', who: 'A withheld number', what: 'There is nothing to look up.' }
];

/** For a first visitor: calls to play with. */
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
