import { demoTexts } from './demo/settingTexts';
import { deskTexts } from './desk/settingTexts';
import { flexTexts } from './flex/settingTexts';
import type { OwnSettings } from './descriptor';
import type { PhoneSystemTexts } from './phoneSystemTexts';
import { scriptTexts } from './script/settingTexts';
import { sipTexts } from './sip/settingTexts';
import { twilioTexts } from './twilio/settingTexts';

/** By the name of the descriptor. */
export const PHONE_SYSTEM_TEXTS: Readonly<Record<string, PhoneSystemTexts<OwnSettings>>> = {
    demo: demoTexts,
    sip: sipTexts,
    desk: deskTexts,
    flex: flexTexts,
    twilio: twilioTexts,
    script: scriptTexts
};
