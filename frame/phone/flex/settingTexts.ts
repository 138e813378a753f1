import type { PhoneSystemTexts } from '../phoneSystemTexts';

type FlexTexts = PhoneSystemTexts<{ readonly flexAddress: string }>;

export const flexTexts: FlexTexts = {
    label: 'Twilio Flex',
    does: '[Twilio Flex](flex.md) in the panel',
    settings: {
        flexAddress: {
            label: 'Address of Flex, for phone system flex: https://flex.twilio.com/example',
            values: '`https://flex.twilio.com/example`',
            does: 'for `flex`: the [address of Flex](flex.md); `http://` for this computer only'
        }
    }
};
