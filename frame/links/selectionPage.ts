/**
 * The script of the Visualforce pages behind the list button `Call`: shows the selected records with their phone numbers as buttons. The
 * page has all texts, one part for each state, and a template for a record and for a number. Nothing is dialed before the agent presses
 * a number, not even the only one: any page of the web can send a browser here, with records of its choice.
 */
import { DialSender } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { Clock } from '../clock';
import { parentPage, salesforceOrigins } from '../parentPage';
import type { ChannelPort } from '../tabs/tabChannel';
import { showState } from './states';

/** As Apex writes it (CallableRecord). */
interface SelectedRecord {
    readonly recordId: string;
    readonly objectType: string;
    readonly name: string | null;
    readonly personContactId: string | null;
    readonly numbers: readonly { readonly label: string; readonly phone: string; readonly owner: string | null }[];
}

export interface SelectionPageParts {
    readonly window: Pick<Window, 'document' | 'location' | 'parent'>;
    readonly clock: Clock;
    readonly newId: () => string;
    /** The channel to this user's phone. */
    readonly port: ChannelPort | null;
    /** Host names of the org's own pages, separated by commas. */
    readonly salesforceHosts: string;
    /** JSON. */
    readonly records: string;
}

export function startSelectionPage({ window, clock, newId, port, salesforceHosts, records }: SelectionPageParts): void {
    const { document, location } = window;
    const show = (state: string): void => showState(document, state);

    // a strange page could trick the agent into pressing a button in a frame
    if (parentPage(window, salesforceOrigins(salesforceHosts, location)).kind === 'otherSite') return show('otherSite');

    const selected = JSON.parse(records) as readonly SelectedRecord[];
    if (selected.length === 0) return show('nothing');

    let waits = false;
    const showReady = (): void => {
        document.querySelectorAll<HTMLButtonElement>('[data-press="call"]').forEach((button) => {
            button.disabled = sender.ready === false;
        });
        show(sender.ready === false ? 'notReady' : 'choose');
    };
    const sender = new DialSender({
        publish: (message) => port?.postMessage(message),
        clock,
        newId,
        changed: () => showReady()
    });
    if (port) port.onmessage = ({ data }) => sender.hear(data);

    const call = async ({ recordId, objectType, name, personContactId }: SelectedRecord, number: string) => {
        if (waits) return;
        waits = true;
        const origin = {
            recordId,
            objectApiName: objectType,
            ...(name && { recordName: name }),
            ...(personContactId && { personContactId })
        };
        const outcome = await sender.dial({ ...origin, number });
        waits = false;
        show(outcome);
    };

    const list = document.querySelector('[data-records]');
    for (const record of selected) {
        const line = copyOf(document, 'record');
        fill(line, 'name', record.name ?? record.recordId);
        remove(line, record.numbers.length > 0 ? 'none' : 'numbers');
        const numbers = line.querySelector('[data-part="numbers"]');
        for (const { label, phone, owner } of record.numbers) {
            const item = copyOf(document, 'number');
            fill(item, 'label', label);
            fill(item, 'phone', phone);
            if (owner) fill(item, 'owner', owner);
            else remove(item, 'ofOwner');
            item.querySelector('button')?.addEventListener('click', () => void call(record, phone));
            numbers?.append(item);
        }
        list?.append(line);
    }
    showReady();
    sender.ask();
}

/** A copy of one of the page's templates. */
function copyOf(document: Document, name: string): DocumentFragment {
    const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
    return (template as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
}

function fill(parent: ParentNode, part: string, text: string): void {
    parent.querySelectorAll(`[data-part="${part}"]`).forEach((place) => {
        place.textContent = text;
    });
}

function remove(parent: ParentNode, part: string): void {
    parent.querySelectorAll(`[data-part="${part}"]`).forEach((place) => place.remove());
}
