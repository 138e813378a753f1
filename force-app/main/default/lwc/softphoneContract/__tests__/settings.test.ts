import { DEFAULT_SETTINGS, SETTING_NAMES, parseSettings } from 'c/softphoneContract';

describe('F: settings of the call center definition', () => {
    it('all switches are on by default, and the pop comes on answer', () => {
        const { settings, problems } = parseSettings({});
        expect(settings).toEqual(DEFAULT_SETTINGS);
        expect(problems).toEqual([]);
        const switches = Object.values(settings).filter((value) => typeof value === 'boolean');
        expect(switches).toEqual(Array(8).fill(true));
        expect(settings.screen_pop_on).toBe('answered');
    });

    it('reads items by their name, whatever section they are in', () => {
        const { settings } = parseSettings({
            '/CRMConnect/screen_pop': 'false',
            '/Elsewhere/screen_pop_on': 'Ringing',
            '/reqDialingOptions/reqOutsidePrefix': '9',
            '/CRMConnect/emergency_numbers': '112, 999'
        });
        expect(settings).toMatchObject({
            screen_pop: false,
            screen_pop_on: 'ringing',
            outside_prefix: '9',
            emergency_numbers: ['112', '999']
        });
    });

    it.each([
        ['screen_pop', 'yes please'],
        ['screen_pop_on', 'never'],
        ['default_country', 'England'],
        ['softphone_layout', 'Our layout'],
        ['softphone_layout', 'Two__underscores'],
        ['phone_system', 'pigeon'],
        ['sip_server', 'http://pbx.example'],
        ['sip_server', 'ws://pbx.example/ws'],
        ['emergency_numbers', 'call the police']
    ])('%s = "%s" makes no sense: the default holds and the problem is named', (name, value) => {
        const { settings, problems } = parseSettings({ [`/CRMConnect/${name}`]: value });
        expect(settings).toEqual(DEFAULT_SETTINGS);
        expect(problems).toMatchObject([{ setting: name, value }]);
    });

    it('takes no item for a setting that is no setting', () => {
        expect(parseSettings({ '/CRMConnect/password': 'secret' }).settings).toEqual(DEFAULT_SETTINGS);
        expect(SETTING_NAMES.filter((name) => /password|secret|token/.test(name))).toEqual([]);
    });
});
