import { DEFAULT_SETTINGS } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { LatestEvents } from '../latestEvents';

const settings: CrmEvent = { event: 'SettingsRead', at: 1, callCenter: null, settings: DEFAULT_SETTINGS, problems: [] };
const trouble = (reason: 'noHost' | 'noAnswer'): CrmEvent => ({ event: 'HostTrouble', at: 2, reason, detail: 'words' });
const page = (url: string): CrmEvent => ({ event: 'Navigated', at: 1, page: { url } });

function known(...events: CrmEvent[]): readonly CrmEvent[] {
    const latest = new LatestEvents(() => undefined);
    for (const event of events) latest.emit(event);
    return latest.known();
}

describe('what a host reports to a late listener', () => {
    it('is the latest of each kind, settings first', () => {
        expect(known(page('/a'), page('/b'), settings)).toEqual([settings, page('/b')]);
    });

    it('no longer includes a lost answer after the settings have arrived', () => {
        const kinds = (...events: CrmEvent[]): string[] => known(...events).map(({ event }) => event);
        expect(kinds(settings, trouble('noAnswer'))).toEqual(['SettingsRead', 'HostTrouble']);
        expect(kinds(settings, trouble('noAnswer'), settings)).toEqual(['SettingsRead']);
        expect(kinds(trouble('noHost'), settings)).toEqual(['SettingsRead', 'HostTrouble']);
    });

    it('P6: is a page without what happened to a form, which is reported once', () => {
        const saved = { ...page('/a'), fromForm: { form: 'f', openFor: 5 } } as CrmEvent;
        expect(known(saved)).toMatchObject([{ event: 'Navigated', fromForm: undefined }]);
    });

    it('does not include clicks', () => {
        expect(known({ event: 'ClickToDial', at: 1, click: { number: '1003' } })).toEqual([]);
    });
});
