import { settingsOf } from '../configuration';

describe('the settings of a configuration', () => {
    it('are lines of name and value; comments, empty lines, and lines without a name are ignored', () => {
        const settings =
            '# our phones\r\nphoneSystem = sip\nsipServer: wss://pbx.example:7443/ws\n\n  screenPop=  false \n= 7';
        expect(settingsOf({ configuration: null, settings })).toEqual({
            '/CRMConnect/phoneSystem': 'sip',
            '/CRMConnect/sipServer': 'wss://pbx.example:7443/ws',
            '/CRMConnect/screenPop': 'false'
        });
    });

    it('have the name of the configuration instead of a call center’s', () => {
        expect(settingsOf({ configuration: 'Sales', settings: '' })).toEqual({
            '/reqGeneralInfo/reqInternalName': 'Sales'
        });
    });
});
