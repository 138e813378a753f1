import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { readSettings } from '../../settings/readSettings';
import { FrameMemory } from '../frameMemory';

const settings: CrmEvent = { event: 'SettingsRead', at: 1, ...readSettings({}) };
const trouble = (reason: 'noHost' | 'noAnswer'): CrmEvent => ({ event: 'HostTrouble', at: 2, reason, detail: 'words' });

function replayed(...events: CrmEvent[]): string[] {
    const memory = new FrameMemory(() => null);
    for (const event of events) memory.noteCrm(event);
    return memory.replay(9).map((message) => (message.type === 'crm' ? message.event.event : message.type));
}

describe('what a panel is told that comes later', () => {
    it('is the latest of each kind, settings first', () => {
        const page = (url: string): CrmEvent => ({ event: 'Navigated', at: 1, page: { url } });
        const memory = new FrameMemory(() => null);
        for (const event of [page('/a'), page('/b'), settings]) memory.noteCrm(event);
        expect(memory.replay(9)).toEqual([
            { type: 'crm', event: settings },
            { type: 'crm', event: page('/b') }
        ]);
    });

    it('is a lost answer no more once the settings came after all', () => {
        expect(replayed(settings, trouble('noAnswer'))).toEqual(['SettingsRead', 'HostTrouble']);
        expect(replayed(settings, trouble('noAnswer'), settings)).toEqual(['SettingsRead']);
        expect(replayed(trouble('noHost'), settings)).toEqual(['SettingsRead', 'HostTrouble']);
    });

    it('is no trouble that is over, and no call before a phone system told one', () => {
        let calls: [] | null = null;
        const memory = new FrameMemory(() => calls);
        memory.notePhone({ event: 'Trouble', at: 1, reason: 'microphoneBusy' });
        expect(memory.replay(9)).toEqual([]);
        calls = [];
        expect(memory.replay(9)).toEqual([{ type: 'phone', event: { event: 'Snapshot', at: 9, calls: [] } }]);
    });
});
