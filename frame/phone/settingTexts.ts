import type { SettingText } from '../settings/settingText';
import { demoTexts } from './demo/settingTexts';
import type { OwnSettings } from './descriptor';
import { scriptTexts } from './script/settingTexts';
import { sipTexts } from './sip/settingTexts';

/** What an admin reads about a phone system: a part of the call center definition and of docs/admin.md. */
export interface PhoneSystemTexts<Own extends OwnSettings> {
    /** What it is, after its name in the label of `phoneSystem`; empty: the name says it. */
    readonly label: string;
    /** What it is, in Markdown. */
    readonly does: string;
    readonly settings: { readonly [Name in keyof Own]: SettingText<Own[Name]> };
}

/** By the name of the descriptor. */
export const PHONE_SYSTEM_TEXTS: Readonly<Record<string, PhoneSystemTexts<OwnSettings>>> = {
    demo: demoTexts,
    sip: sipTexts,
    script: scriptTexts
};
