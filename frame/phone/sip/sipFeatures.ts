import type { FeatureCodes, Features } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { SipSettings } from './descriptor';

/** The codes that the admin has set. */
function codesOf(settings: SipSettings): FeatureCodes | null {
    const codes = {
        doNotDisturbOn: settings.doNotDisturbOnCode,
        doNotDisturbOff: settings.doNotDisturbOffCode,
        forwardingOn: settings.forwardingOnCode,
        forwardingOff: settings.forwardingOffCode,
        pickup: settings.pickupCode
    };
    const set = Object.entries(codes).filter(([, code]) => code !== '');
    return set.length === 0 ? null : Object.fromEntries(set);
}

/** What a SIP phone can do, with what the admin has set for this exchange. */
export function sipFeatures(settings: SipSettings): Features {
    const { voicemailNumber: voicemail, busyLamps: lamps } = settings;
    const featureCodes = codesOf(settings);
    return {
        answer: true,
        decline: true,
        hold: true,
        mute: true,
        dtmf: true,
        singleStepTransfer: true,
        consultationTransfer: true,
        conference: true,
        secondCall: true,
        signIn: true,
        lamps,
        setAttributes: false,
        completeInteraction: false,
        ...(voicemail && { voicemail }),
        ...(featureCodes && { featureCodes })
    };
}
