import { DEFAULT_SETTINGS } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Settings } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PHONE_SYSTEMS } from '../../phone/descriptors';
import { changedSettings } from '../packagedSettings';
import { SETTING_NAMES, problemsInWords, readSettings } from '../readSettings';

/** The values of settings that the admin has not set. */
const UNSET: Settings = {
    ...DEFAULT_SETTINGS,
    phoneSystem: 'demo',
    phone: Object.fromEntries(
        PHONE_SYSTEMS.flatMap(({ settings }) => Object.entries(settings).map(([name, { unset }]) => [name, unset]))
    )
};

describe('F: settings of the call center definition', () => {
    it('names what is no setting in a Phone Configuration, but not the other items of a call center', () => {
        const reading = readSettings({
            '/PhoneConfiguration/sipSever': 'wss://pbx.example/ws?token=7',
            '/PhoneConfiguration/screen_pop': 'false',
            '/PhoneConfiguration/reqInternationalPrefix': '00',
            '/PhoneConfiguration/= 7': '',
            '/CRMConnect/ofAnEarlierVersion': 'x',
            '/reqGeneralInfo/reqInternalName': 'Sales'
        });
        expect(reading.problems).toEqual([
            { kind: 'unknown', setting: 'sipSever', value: 'wss://pbx.example/ws?…', used: '' },
            { kind: 'unknown', setting: '= 7', value: '', used: '' }
        ]);
        expect(problemsInWords(reading)).toEqual(['there is no setting "sipSever"', 'there is no setting "= 7"']);
        expect(reading.settings.screenPop).toBe(false);
    });

    it('all switches but one are on by default, and the screen pop opens on answer', () => {
        const { settings, problems } = readSettings({});
        expect(settings).toEqual(UNSET);
        expect(problems).toEqual([]);
        const { callQuality, ...others } = { ...settings, ...settings.phone };
        const switches = Object.values(others).filter((value) => typeof value === 'boolean');
        expect([callQuality, switches]).toEqual([false, Array(10).fill(true)]);
        expect(settings.screenPopOn).toBe('answered');
    });

    it('reads items by their name, whatever section they are in', () => {
        const { settings } = readSettings({
            '/CRMConnect/screenPop': 'false',
            '/Elsewhere/screenPopOn': 'Ringing',
            '/reqDialingOptions/reqOutsidePrefix': '9',
            '/CRMConnect/emergencyNumbers': '112, 999'
        });
        expect(settings).toMatchObject({
            screenPop: false,
            screenPopOn: 'ringing',
            outsidePrefix: '9',
            emergencyNumbers: ['112', '999']
        });
    });

    it('reads both spellings of an item, and prefers the one without underscores', () => {
        const { settings } = readSettings({
            '/Ours/phone_system': 'sip',
            '/Ours/sip_server': 'wss://pbx.example/ws',
            '/Ours/screenPopOn': 'ringing',
            '/Theirs/screen_pop_on': 'button'
        });
        expect(settings).toMatchObject({
            phoneSystem: 'sip',
            phone: { sipServer: ['wss://pbx.example/ws'] },
            screenPopOn: 'ringing'
        });
    });

    it.each([
        ['screenPop', 'yes please'],
        ['screenPopOn', 'never'],
        ['defaultCountry', 'England'],
        ['softphoneLayout', 'Our layout'],
        ['softphoneLayout', 'Two__underscores'],
        ['phoneSystem', 'pigeon'],
        ['sipServer', 'http://pbx.example'],
        ['sipServer', 'ws://pbx.example/ws'],
        ['sipServer', 'wss://pbx.example, http://pbx2.example'],
        ['sipServer', 'wss://a wss://b wss://c wss://d wss://e wss://f'],
        ['sipOutboundProxy', 'https://proxy.example'],
        ['sipAuthorizationUser', 'two words'],
        ['sipDisplayName', 'Acme "Support"'],
        ['sipCodecs', 'opus, g729'],
        ['followRedirects', 'sometimes'],
        ['voicemailNumber', 'voicemail'],
        ['doNotDisturbOnCode', 'dnd'],
        ['forwardingOnCode', '*72{anything}'],
        ['pickupCode', '{number}'],
        ['emergencyNumbers', 'call the police']
    ])('%s = "%s" is invalid: the default is used and the problem reported', (name, value) => {
        const { settings, problems } = readSettings({ [`/CRMConnect/${name}`]: value });
        expect(settings).toEqual(UNSET);
        expect(problems).toMatchObject([{ kind: 'senseless', setting: name, value }]);
    });

    it.each([
        ['wss://agent:secret@pbx.example/ws', 'wss://…@pbx.example/ws'],
        ['wss://pbx.example@evil.example/ws', 'wss://…@evil.example/ws'],
        ['wss://pbx.example/ws?token=secret', 'wss://pbx.example/ws?…'],
        ['wss://pbx.example/ws#secret', 'wss://pbx.example/ws?…'],
        ['wss://pbx.example/agent:secret@ws', 'wss://…@ws'],
        ['ws://localhost/ws?token=secret', 'ws://localhost/ws?…']
    ])('takes no address that can hold a secret, and repeats none: %s', (value, shown) => {
        const { settings, problems } = readSettings({ '/CRMConnect/sipServer': value });
        expect(settings.phone.sipServer).toEqual([]);
        expect(problems).toMatchObject([{ setting: 'sipServer', value: shown }]);
    });

    it('accepts addresses of STUN and TURN servers', () => {
        const { settings, problems } = readSettings({
            '/CRMConnect/iceServers':
                'stun:stun.example.com, STUNS:[2001:db8::1]:5349 turn:turn.example.com:3478?transport=tcp;turns:192.0.2.7'
        });
        expect(settings.phone.iceServers).toEqual([
            'stun:stun.example.com',
            'stuns:[2001:db8::1]:5349',
            'turn:turn.example.com:3478?transport=tcp',
            'turns:192.0.2.7'
        ]);
        expect(problems).toEqual([]);
    });

    it.each([
        'stun.example.com',
        'stun://stun.example.com',
        'https://stun.example.com',
        'stun:',
        'stun:stun.example.com:port',
        'stun:stun.example.com?transport=udp',
        'turn:turn.example.com?transport=sctp',
        'stun:good.example.com, stun:b@d',
        'stun:a stun:b stun:c stun:d stun:e'
    ])('takes "%s" for no list of servers', (iceServers) => {
        expect(readSettings({ iceServers })).toMatchObject({
            settings: { phone: { iceServers: [] } },
            problems: [{ setting: 'iceServers', used: '' }]
        });
    });

    it.each([
        ['iceServers', 'turn:agent:hunter2@turn.example.com:3478', 'turn:…@turn.example.com:3478'],
        ['iceServers', 'stun:stun.example.com,turn:agent:hunter,2@turn.example.com', 'stun:…@turn.example.com'],
        ['iceServers', 'turn:turn.example.com?transport=udp&credential=hunter2', 'turn:turn.example.com?…'],
        ['iceServers', '{"urls":"turn:turn.example.com","username":"agent","credential":"hunter2"}', '…'],
        ['iceServers', 'turn:turn.example.com username=agent password=hunter2', '…'],
        ['sipServer', 'wss://agent:hunter2@pbx.example.com/ws', 'wss://…@pbx.example.com/ws'],
        ['sipDomain', 'agent:hunter2@pbx.example.com', '…@pbx.example.com']
    ])(
        'says of credentials in %s that they are none of its business, and does not repeat them: %s',
        (name, value, shown) => {
            const { settings, problems } = readSettings({ [`/CRMConnect/${name}`]: value });
            expect(settings).toEqual(UNSET);
            expect(problems).toMatchObject([{ kind: 'secret', setting: name, value: shown }]);
        }
    );

    it('accepts an address with a port and a path', () => {
        for (const sipServer of ['wss://pbx.example:8089/ws', 'wss://pbx.example', 'ws://[::1]:8088/asterisk/ws'])
            expect(readSettings({ sipServer })).toMatchObject({
                settings: { phone: { sipServer: [sipServer] } },
                problems: []
            });
    });

    it('takes what a SIP phone is to be like', () => {
        const { settings, problems } = readSettings({
            sipServer: 'wss://pbx.example/ws, wss://pbx2.example/ws',
            sipOutboundProxy: 'sip:Proxy.example:5060;lr',
            sipAuthorizationUser: '{extension}-web',
            sipDisplayName: 'Acme Kundendienst (Köln)',
            sipCodecs: 'PCMA Opus, pcma',
            followRedirects: 'SameDomain'
        });
        expect(settings.phone).toMatchObject({
            sipServer: ['wss://pbx.example/ws', 'wss://pbx2.example/ws'],
            sipOutboundProxy: 'sip:proxy.example:5060',
            sipAuthorizationUser: '{extension}-web',
            sipDisplayName: 'Acme Kundendienst (Köln)',
            sipCodecs: ['pcma', 'opus'],
            followRedirects: 'sameDomain'
        });
        expect(problems).toEqual([]);
    });

    it('has no setting that accepts a secret', () => {
        const items: Readonly<Record<string, string>> = {
            outsidePrefix: 'reqOutsidePrefix',
            longDistancePrefix: 'reqLongDistPrefix',
            internationalPrefix: 'reqInternationalPrefix'
        };
        for (const name of SETTING_NAMES) {
            const { problems } = readSettings({ [items[name] ?? name]: 'agent:secret@pbx.example' });
            expect({ name, problems: problems.length }).toEqual({ name, problems: 1 });
        }
    });

    it('ignores items that are not settings', () => {
        expect(readSettings({ '/CRMConnect/password': 'secret' }).settings).toEqual(UNSET);
        expect(SETTING_NAMES.filter((name) => /password|secret|token/.test(name))).toEqual([]);
    });

    it('reports which call center it is', () => {
        expect(readSettings({ '/reqGeneralInfo/reqInternalName': 'AcmePhone' }).callCenter).toBe('AcmePhone');
        expect(readSettings({}).callCenter).toBeNull();
    });

    it('logs what is wrong with a value, without anything that may be secret', () => {
        const read = readSettings({ phoneSystem: 'telegraph', sipServer: 'wss://agent:hunter2@pbx.example' });
        expect(problemsInWords(read)).toEqual([
            'the value of phoneSystem, "telegraph", is invalid; "demo" is used',
            'the value of sipServer, "wss://…@pbx.example", contains credentials, which do not belong there; "" is used'
        ]);
    });

    it('treats callers of the phone system’s own domain, and no other, as internal (N6)', () => {
        const map = { phoneSystem: 'sip', sipDomain: 'pbx.example' };
        expect(readSettings(map).settings.ownDomain).toBe('pbx.example');
        expect(readSettings({ ...map, phoneSystem: 'demo' }).settings.ownDomain).toBe('');
    });

    it("reports which settings differ from the package's", () => {
        const packaged = { defaultCountry: 'GB', reqInternationalPrefix: '00' };
        expect(changedSettings(readSettings(packaged).settings)).toEqual([]);
        const changed = { ...packaged, emergencyNumbers: '112', phoneSystem: 'sip', iceServers: 'stun:a.example' };
        expect(changedSettings(readSettings(changed).settings)).toEqual([
            'emergencyNumbers',
            'phoneSystem',
            'iceServers'
        ]);
    });

    it('has no name twice', () => {
        expect(new Set(SETTING_NAMES).size).toBe(SETTING_NAMES.length);
    });
});
