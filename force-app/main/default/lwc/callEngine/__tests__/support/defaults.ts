import type { CrmEvent, HostCapabilities, Settings, SoftphoneLayout } from 'c/softphoneContract';
import { DEFAULT_SETTINGS } from 'c/softphoneContract';
import type { CallerRow } from 'c/callEngine';

/** 20 November 2026, 16:11:36 in London. */
export const START = Date.UTC(2026, 10, 20, 16, 11, 36);
export const FRED = '07814256404';
export const DEVICE = '1001';

/** A phone system that can do everything. */
export const ALL_FEATURES = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    conference: true,
    secondCall: true,
    signIn: false,
    lamps: true,
    setAttributes: true,
    completeInteraction: true,
    escapes: ['simulateCall', 'simulateFarEnd']
};

/** A host that can do everything. */
export const ALL_CAPABILITIES: HostCapabilities = {
    screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
    clickToDial: true,
    utilityItem: true,
    panel: true,
    popout: true,
    refresh: true,
    navigation: true,
    layout: true
};

export const LAYOUT: SoftphoneLayout = {
    callTypes: {
        Inbound: {
            objects: [
                { name: 'Account', label: 'Account', fields: ['Name', 'Phone'] },
                { name: 'Contact', label: 'Contact', fields: ['Name', 'Phone', 'MobilePhone'] },
                { name: 'Lead', label: 'Lead', fields: ['Name', 'Company', 'Phone', 'MobilePhone'] }
            ],
            singleMatch: { pop: 'record' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'newRecord', entity: 'Lead' }
        },
        Outbound: {
            objects: [{ name: 'Contact', label: 'Contact', fields: ['Name', 'Phone'] }],
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'none' },
            noMatch: { pop: 'none' }
        },
        Internal: {
            objects: [],
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'none' },
            noMatch: { pop: 'none' }
        }
    }
};

export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, defaultCountry: 'GB' };

/** The event with these settings. All others have their defaults, with the United Kingdom as the country. */
export const settingsRead = (at: number, settings: Partial<Settings> = {}): CrmEvent => ({
    event: 'SettingsRead',
    at,
    callCenter: 'AcmePhone',
    settings: { ...SETTINGS, ...settings },
    problems: []
});

export const fred: CallerRow = {
    id: '003000000000001AAA',
    objectType: 'Contact',
    name: 'Fred Bloggs',
    isPersonAccount: false,
    personContactId: null,
    accountName: 'Acme Ltd',
    fields: { Phone: null, MobilePhone: '+44 (0)7814 256404' }
};
export const acme: CallerRow = {
    ...fred,
    id: '001000000000001AAA',
    objectType: 'Account',
    name: 'Acme Ltd',
    accountName: null,
    fields: { Phone: '+44 7814 256404' }
};
export const lead: CallerRow = {
    ...fred,
    id: '00Q000000000001AAA',
    objectType: 'Lead',
    name: 'F. Bloggs',
    accountName: 'Acme'
};
