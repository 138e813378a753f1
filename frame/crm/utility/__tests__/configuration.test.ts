import { settingsOf } from '../configuration';

describe('the settings of a configuration', () => {
    it('are lines of name and value; comments and empty lines are ignored; other lines are names that do not exist', () => {
        const settings =
            '# our phones\r\nphoneSystem = sip\nsipServer: wss://pbx.example:7443/ws\n\n  screenPop=  false \n= 7';
        expect(settingsOf({ configuration: null, settings })).toEqual({
            '/PhoneConfiguration/phoneSystem': 'sip',
            '/PhoneConfiguration/sipServer': 'wss://pbx.example:7443/ws',
            '/PhoneConfiguration/screenPop': 'false',
            '/PhoneConfiguration/= 7': ''
        });
    });

    it('have the name of the configuration instead of a call center’s', () => {
        expect(settingsOf({ configuration: 'Sales', settings: '' })).toEqual({
            '/reqGeneralInfo/reqInternalName': 'Sales'
        });
    });
});
