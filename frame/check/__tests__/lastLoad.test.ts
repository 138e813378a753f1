import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { browserClock } from '../../clock';
import { readSettings } from '../../settings/readSettings';
import { keepingSettings, readLastLoad } from '../lastLoad';

function newStorage() {
    const kept = new Map<string, string>();
    return {
        kept,
        storage: () => ({
            getItem: (key: string) => kept.get(key) ?? null,
            setItem: (key: string, value: string) => void kept.set(key, value)
        })
    };
}

const reported = (map: Readonly<Record<string, string>>): Extract<CrmEvent, { event: 'SettingsRead' }> => ({
    event: 'SettingsRead',
    at: 1,
    ...readSettings(map)
});
const ACME = { '/reqGeneralInfo/reqInternalName': 'AcmePhone', '/CRMConnect/phoneSystem': 'sip' };
const PATH = '/apex/Softphone';
const CONTEXT = {
    clock: browserClock,
    log: () => undefined,
    markUsed: () => undefined,
    callsKnown: () => Promise.resolve(),
    endsCalls: () => false,
    readSettings
};

describe('what the phone found out when it was last loaded', () => {
    it('is stored as it was read, and passed on', () => {
        const { storage } = newStorage();
        const events: CrmEvent[] = [];
        const host = keepingSettings({ ...CONTEXT, emit: (event) => events.push(event) }, storage, PATH, () => false);
        host.emit(reported(ACME));
        expect(readLastLoad(storage, PATH)).toEqual({ reading: readSettings(ACME), microphone: false });
        // if Salesforce returns nothing, the host reports defaults, which replace nothing
        host.emit(reported({}));
        expect(readLastLoad(storage, PATH)?.reading.settings.phoneSystem).toBe('sip');
        expect(events).toEqual([reported(ACME), reported({})]);
        // the admin may write the adapter's address in another case; the page without Open CTI has other settings
        expect(readLastLoad(storage, '/apex/softphone')).not.toBeNull();
        expect(readLastLoad(storage, '/apex/SoftphoneUtility')).toBeNull();
    });

    it('is null if the browser stores nothing, or stores something else', () => {
        const { kept, storage } = newStorage();
        expect(readLastLoad(storage, PATH)).toBeNull();
        for (const text of [
            'no JSON',
            '7',
            '{}',
            // as earlier versions stored it
            '{"settings":{"/CRMConnect/phoneSystem":"sip"},"microphone":null}',
            JSON.stringify({ reading: readSettings(ACME), microphone: 1 }),
            JSON.stringify({ reading: { ...readSettings(ACME), settings: { phoneSystem: 'sip' } }, microphone: null })
        ]) {
            kept.set('crm-connect-last-load:/apex/softphone', text);
            expect(readLastLoad(storage, PATH)).toBeNull();
        }
        const refusing = (): never => {
            throw new Error('denied');
        };
        expect(readLastLoad(refusing, PATH)).toBeNull();
        const context = { ...CONTEXT, emit: jest.fn() };
        keepingSettings(context, refusing, PATH, () => null).emit(reported(ACME));
        expect(context.emit).toHaveBeenCalledTimes(1);
    });
});
