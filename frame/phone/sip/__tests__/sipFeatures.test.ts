import { sipFeatures } from '../sipFeatures';
import { SIP_SETTINGS } from './fakes/sipSettings';

describe('the features of a SIP phone', () => {
    it('include the codes that the admin has set, and no others', () => {
        expect(sipFeatures(SIP_SETTINGS)).not.toHaveProperty('featureCodes');
        const settings = { ...SIP_SETTINGS, doNotDisturbOnCode: '*78', pickupCode: '**{number}' };
        expect(sipFeatures(settings).featureCodes).toEqual({ doNotDisturbOn: '*78', pickup: '**{number}' });
    });
});
