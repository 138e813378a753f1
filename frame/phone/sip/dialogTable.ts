import type { LampMode } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { MOST_DIALOGS, readDialogInfo } from './dialogInfo';
import type { DialogInfo } from './dialogInfo';

/** The dialogs of one device, from the notifications of one subscription (RFC 4235, section 4.3). */
export class DialogTable {
    private version: number | null = null;
    private lit: ReadonlyMap<string, DialogInfo['dialogs'][number][1]> = new Map();

    /** What the lamp shows after a notification. `lost`: the one before it never arrived. Null: it changes nothing. */
    read(body: string): LampMode | 'lost' | null {
        const info = readDialogInfo(body);
        if (!info) return null;
        const { version, isFull, dialogs } = info;
        if (!isFull) {
            if (this.version !== null && version <= this.version) return null;
            if (version - 1 !== this.version) return 'lost';
        }
        this.version = version;
        const now = new Map([...(isFull ? [] : this.lit), ...dialogs]);
        this.lit = new Map([...now].filter(([, lit]) => lit !== 'off').slice(-MOST_DIALOGS));
        const shown = [...this.lit.values()];
        return shown.includes('steady') ? 'steady' : (shown[0] ?? 'off');
    }
}
