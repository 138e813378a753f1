import type { CrmHost } from './crm/crmHost';
import { thrownInWords } from './log';
import type { Log } from './log';

export interface PopoutLockParts {
    readonly host: () => CrmHost;
    /** Whether closing or moving the page would end calls. */
    readonly endsCalls: () => boolean;
    readonly log: Log;
}

/** Keeps the panel in its place while moving it to another window would end calls, if the host can do that. */
export class PopoutLock {
    private readonly parts: PopoutLockParts;
    private on = true;

    constructor(parts: PopoutLockParts) {
        this.parts = parts;
    }

    /** Called when calls may have changed. */
    update(): void {
        const { host, endsCalls, log } = this.parts;
        const on = !endsCalls();
        if (on === this.on || !host().capabilities.popout) return;
        this.on = on;
        host()
            .execute({ command: 'setPopout', on })
            .catch((thrown) => log(`could not ${on ? 'allow' : 'prevent'} moving the panel: ${thrownInWords(thrown)}`));
    }
}
