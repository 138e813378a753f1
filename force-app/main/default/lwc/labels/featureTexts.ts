import type { CodedFeature } from 'c/softphoneContract';
import title from '@salesforce/label/c.Phone_Features';
import doNotDisturbOn from '@salesforce/label/c.Phone_Feature_doNotDisturbOn';
import doNotDisturbOff from '@salesforce/label/c.Phone_Feature_doNotDisturbOff';
import forwardingOn from '@salesforce/label/c.Phone_Feature_forwardingOn';
import forwardingOff from '@salesforce/label/c.Phone_Feature_forwardingOff';
import pickup from '@salesforce/label/c.Phone_Feature_pickup';
import number from '@salesforce/label/c.Phone_FeatureNumber';
import use from '@salesforce/label/c.Phone_FeatureUse';

/** Texts of the exchange's own features. */
export const featureTexts = { title, number, use };

export const featureNames: Readonly<Record<CodedFeature, string>> = {
    doNotDisturbOn,
    doNotDisturbOff,
    forwardingOn,
    forwardingOff,
    pickup
};
