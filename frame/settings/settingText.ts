import type { SettingValue } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

interface Text {
    /** In Setup, beside the field. Switches get ": true or false". */
    readonly label: string;
    /** What it does, in Markdown. */
    readonly does: string;
}

/**
 * What an admin reads about a setting. It is not part of the phone: `npm run callCenter` writes it into the call center definition
 * and into docs/admin.md.
 */
export type SettingText<T extends SettingValue> = [T] extends [boolean]
    ? Text
    : Text & {
          /** What can be entered, in Markdown. */
          readonly values: string;
      };

/** The text of any setting. */
export type AnySettingText = Text & { readonly values?: string };
