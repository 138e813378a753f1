import { matching } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';

export type TwilioSettings = Readonly<{
    /** The workflow, the queue, and the number of calls that the agent makes. Empty: the agent can't dial. */
    twilioWorkflow: string;
    twilioTaskQueue: string;
    twilioCallerId: string;
    /** The location of Twilio that the audio goes through. Empty: the nearest. */
    twilioEdge: string;
    /** Other addresses than Twilio's public ones, for private connectivity. Empty: the public ones. */
    twilioEventBridge: string;
    twilioSignaling: string;
}>;

const sid = (kind: string) => ({ unset: '', read: matching(new RegExp(`^${kind}[0-9a-f]{32}$`)) });

/** The host that the audio's signaling goes to. */
export const signalingHost = (settings: TwilioSettings): string =>
    settings.twilioSignaling || `voice-js.${settings.twilioEdge || 'roaming'}.twilio.com`;

/** Twilio's TaskRouter and Voice, see TwilioPhoneSystem. */
export const twilio = describePhoneSystem<TwilioSettings>({
    name: 'twilio',
    settings: {
        twilioWorkflow: sid('WW'),
        twilioTaskQueue: sid('WQ'),
        twilioCallerId: {
            unset: '',
            read: matching(/^\+[1-9][0-9]{4,14}$/)
        },
        twilioEdge: {
            unset: '',
            read: matching(/^[a-z0-9-]{1,40}$/)
        },
        twilioEventBridge: {
            unset: '',
            // an address for requests; the one for events is the same with wss
            read: matching(/^https:\/\/[^\s/@?#]+(\/[^\s@?#]*)?$/)
        },
        twilioSignaling: {
            unset: '',
            read: matching(/^[a-z0-9.-]+(:\d{1,5})?$/i)
        }
    },
    required: [],
    script: (_, resources) => `${resources}/twilio.js`,
    thirdParty: false,
    signIn: 'ticket',
    callsOutliveTab: false,
    usesMicrophone: true,
    audioElsewhere: false,
    ownDomain: () => '',
    probe: (own) => ({ urls: [`wss://${signalingHost(own)}/signal`] })
});
