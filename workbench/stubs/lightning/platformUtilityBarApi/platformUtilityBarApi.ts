/**
 * Stand-in for lightning/platformUtilityBarApi, with one utility. Every function needs the utility's id, which the wire adapter tells
 * some time after the component was created.
 */
import { desktop } from '../../../shell/desktop';
import type { SoftphoneState } from '../../../shell/utility/softphoneItem';

const ID = 'utility:1';

export class EnclosingUtilityId {
    private readonly tell: (id: string | undefined) => void;

    constructor(tell: (id: string | undefined) => void) {
        this.tell = tell;
    }
    connect(): void {
        this.tell(undefined);
        setTimeout(() => this.tell(ID));
    }
    update(): void {
        // it has no parameters
    }
    disconnect(): void {
        // nothing to stop
    }
}

function change(id: string, to: Partial<SoftphoneState>): Promise<boolean> {
    if (id !== ID) return Promise.reject(new Error(`There is no utility ${id}.`));
    desktop.softphone.set(to);
    return Promise.resolve(true);
}

export const open = (id: string): Promise<boolean> => change(id, { visible: true });

export const minimize = (id: string): Promise<boolean> => change(id, { visible: false });

interface Look {
    readonly label?: string;
    readonly icon?: string;
    readonly highlighted?: boolean;
}

export const updateUtility = (id: string, { label, icon, highlighted }: Look): Promise<boolean> =>
    change(id, {
        ready: true,
        ...(label !== undefined && { itemLabel: label }),
        ...(icon !== undefined && { itemIcon: icon }),
        ...(highlighted !== undefined && { highlighted })
    });

export const enablePopout = (
    id: string,
    enabled: boolean,
    { disabledText = 'Pop-out is off' }: { readonly disabledText?: string } = {}
): Promise<boolean> => change(id, { popoutOff: enabled ? null : disabledText });
