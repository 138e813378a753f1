import type { PhoneSystemTexts } from '../phoneSystemTexts';
import type { TwilioSettings } from './descriptor';

export const twilioTexts: PhoneSystemTexts<TwilioSettings> = {
    label: 'TaskRouter and Voice',
    does: '[Twilio TaskRouter and Voice](twilio.md)',
    settings: {
        twilioWorkflow: {
            label: 'Twilio: workflow of outgoing calls: WW and 32 digits',
            values: '`WW0123456789abcdef0123456789abcdef`',
            does: 'for `twilio`: the workflow that calls made by agents are assigned by'
        },
        twilioTaskQueue: {
            label: 'Twilio: task queue of outgoing calls: WQ and 32 digits',
            values: '`WQ0123456789abcdef0123456789abcdef`',
            does: 'for `twilio`: the task queue of calls made by agents'
        },
        twilioCallerId: {
            label: 'Twilio: number that outgoing calls show: +441134960000',
            values: '`+441134960000`',
            does: 'for `twilio`: the number that calls made by agents show; one of the account, or a verified one'
        },
        twilioEdge: {
            label: 'Twilio: edge location of the audio: ireland',
            values: '`ireland`',
            does: 'for `twilio`: the edge location that the audio goes through; empty: the nearest'
        },
        twilioEventBridge: {
            label: 'Twilio: address of the event bridge, if not the public one',
            values: '`https://twilio.example.com/v1/wschannels`',
            does: 'for `twilio`: the address of the event bridge, for private connectivity; empty: the public one'
        },
        twilioSignaling: {
            label: 'Twilio: host of the voice signaling, if not the public one',
            values: '`voice.example.com:443`',
            does: 'for `twilio`: host and port of the voice signaling, for private connectivity; empty: the public one'
        }
    }
};
