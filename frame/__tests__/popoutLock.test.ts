import type { CrmCommand } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { NO_CAPABILITIES } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost } from '../crm/crmHost';
import { PopoutLock } from '../popoutLock';

/** A lock, the commands that its host got, and whether moving the page would end calls. */
function locking(popout: boolean) {
    const sent: CrmCommand[] = [];
    const calls = { up: false };
    const host: CrmHost = {
        capabilities: { ...NO_CAPABILITIES, popout },
        start: () => undefined,
        known: () => [],
        execute: (command) => Promise.resolve(void sent.push(command))
    };
    const lock = new PopoutLock({ host: () => host, endsCalls: () => calls.up, log: () => undefined });
    return { sent, calls, lock };
}

describe('moving the panel to its own window', () => {
    it('is prevented while it would end calls, and allowed again afterwards', () => {
        const { sent, calls, lock } = locking(true);
        lock.update();
        expect(sent).toEqual([]);
        calls.up = true;
        lock.update();
        lock.update();
        calls.up = false;
        lock.update();
        expect(sent).toEqual([
            { command: 'setPopout', on: false },
            { command: 'setPopout', on: true }
        ]);
    });

    it('is left to a host that cannot prevent it', () => {
        const { sent, calls, lock } = locking(false);
        calls.up = true;
        lock.update();
        expect(sent).toEqual([]);
    });
});
