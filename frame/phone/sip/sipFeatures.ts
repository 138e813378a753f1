import type { Features } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { SipSettings } from './descriptor';

/** What a SIP phone can do, with what the admin has set for this exchange. */
export const sipFeatures = ({ voicemailNumber: voicemail, busyLamps: lamps }: SipSettings): Features => ({
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
    ...(voicemail && { voicemail })
});
