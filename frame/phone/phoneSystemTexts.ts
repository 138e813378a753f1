import type { SettingText } from '../settings/settingText';
import type { OwnSettings } from './descriptor';

/** What an admin reads about a phone system: a part of the call center definition and of docs/admin.md. */
export interface PhoneSystemTexts<Own extends OwnSettings> {
    /** What it is, after its name in the label of `phoneSystem`; empty: the name says it. */
    readonly label: string;
    /** What it is, in Markdown. */
    readonly does: string;
    readonly settings: { readonly [Name in keyof Own]: SettingText<Own[Name]> };
}
