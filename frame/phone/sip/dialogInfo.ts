import type { LampMode } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** What is longer, or lists more, is not about the calls of one device. */
const LONGEST = 100_000;
export const MOST_DIALOGS = 100;

/** What the lamp shows because of one dialog. */
type Lit = Exclude<LampMode, 'unknown'>;

export interface DialogInfo {
    readonly version: number;
    /** It lists all dialogs, not only those that have changed. */
    readonly isFull: boolean;
    readonly dialogs: readonly (readonly [id: string, lit: Lit])[];
}

/** Before it is answered, a dialog is a call that rings at the device, or one that the device makes. Some exchanges do not say which. */
const early = (dialog: Element): Lit => (dialog.getAttribute('direction') === 'initiator' ? 'steady' : 'flutter');

const BY_STATE: Readonly<Record<string, (dialog: Element) => Lit>> = {
    trying: early,
    proceeding: early,
    early,
    confirmed: () => 'steady',
    terminated: () => 'off'
};

const child = (parent: Element, name: string): string | undefined =>
    [...parent.children].find(({ localName }) => localName === name)?.textContent?.trim();

/**
 * Reads application/dialog-info+xml (RFC 4235). Null: the body isn't one. A dialog without a known state is left out. The body comes
 * from the network: one that declares entities is not read.
 */
export function readDialogInfo(body: string): DialogInfo | null {
    if (body.length > LONGEST || body.includes('<!DOCTYPE')) return null;
    const document = new DOMParser().parseFromString(body, 'application/xml');
    const root = document.documentElement;
    const version = root.getAttribute('version') ?? '';
    const state = root.getAttribute('state');
    const isValid = root.localName === 'dialog-info' && document.getElementsByTagName('parsererror').length === 0;
    if (!isValid || !/^\d{1,15}$/.test(version) || (state !== 'full' && state !== 'partial')) return null;
    const dialogs = [...root.children].slice(0, MOST_DIALOGS).flatMap((dialog): [string, Lit][] => {
        const lit = BY_STATE[child(dialog, 'state') ?? '']?.(dialog);
        return dialog.localName === 'dialog' && lit ? [[dialog.id, lit]] : [];
    });
    return { version: Number(version), isFull: state === 'full', dialogs };
}
