import type { PhoneSystemTexts } from '../phoneSystemTexts';
import type { DeskSettings } from './descriptor';

export const deskTexts: PhoneSystemTexts<DeskSettings> = {
    label: 'the phone on the desk',
    does: 'the [phone on the desk](desk-phone.md)',
    settings: {
        ctiServers: {
            label: 'CTI servers, for phone system desk: wss://cti.example.com, wss://cti2.example.com',
            values: '`wss://cti.example.com`',
            does: 'for `desk`: the [CTI servers](desk-phone.md), at most 5; `ws://` for this computer only'
        }
    }
};
