import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { browserClock } from '../../clock';
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

const read = (settings: Readonly<Record<string, string>>): CrmEvent => ({ event: 'SettingsRead', at: 1, settings });

describe('what the phone learned when it was last loaded', () => {
    it('is kept as Salesforce told it, without labels and places, and told on', () => {
        const { storage } = newStorage();
        const told: CrmEvent[] = [];
        const context = { clock: browserClock, log: () => undefined, attended: () => undefined };
        const host = keepingSettings({ ...context, emit: (event) => told.push(event) }, storage, () => false);
        const settings = {
            '/CRMConnect/phoneSystem': 'sip',
            '/CRMConnect/phoneSystem/label': 'Phone system',
            '/label': 'CRM'
        };
        host.emit(read(settings));
        expect(readLastLoad(storage)).toEqual({ settings: { '/CRMConnect/phoneSystem': 'sip' }, microphone: false });
        // where Salesforce is silent the host tells defaults: they replace nothing
        host.emit(read({}));
        expect(readLastLoad(storage)?.settings).toEqual({ '/CRMConnect/phoneSystem': 'sip' });
        expect(told).toEqual([read(settings), read({})]);
    });

    it('is nothing where the browser keeps nothing, or keeps something else', () => {
        const { kept, storage } = newStorage();
        expect(readLastLoad(storage)).toBeNull();
        for (const text of [
            'no JSON',
            '7',
            '{}',
            '{"settings":{"a":1},"microphone":null}',
            '{"settings":{},"microphone":1}'
        ]) {
            kept.set('crm-connect-last-load', text);
            expect(readLastLoad(storage)).toBeNull();
        }
        const refusing = (): never => {
            throw new Error('denied');
        };
        expect(readLastLoad(refusing)).toBeNull();
        const context = { clock: browserClock, log: () => undefined, attended: () => undefined, emit: jest.fn() };
        keepingSettings(context, refusing, () => null).emit(read({ '/a/b': 'c' }));
        expect(context.emit).toHaveBeenCalledTimes(1);
    });
});
