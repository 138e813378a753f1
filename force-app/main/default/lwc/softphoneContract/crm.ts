import type { Because } from './because';
import type { HostCapabilities } from './hostCapabilities';

/** What the panel and the CRM host tell each other. Names follow Open CTI for Lightning. */

/** What the agent looks at. On a page that is no record all fields but `url` are absent. */
export interface PageInfo {
    readonly url?: string;
    readonly recordId?: string;
    readonly recordName?: string;
    readonly objectType?: string;
    readonly personAccount?: boolean;
    readonly accountId?: string;
    readonly contactId?: string;
}

/**
 * The page took the place of a form that a screen pop opened in the same tab, and shows a record of its kind: perhaps the one
 * that was saved from it (P6). Salesforce tells no more; whether the record is new, its creation date says.
 */
export interface FromForm {
    /** `form` of the screen pop. */
    readonly form: string;
    /** How long the form was open, in milliseconds. */
    readonly openFor: number;
}

export interface ClickToDial extends PageInfo {
    readonly number: string;
}

export type CallType = 'Inbound' | 'Outbound' | 'Internal';

/** What opens for one outcome of a lookup. `none`: the layout says that nothing does. */
export type ScreenPopRule =
    | { readonly pop: 'none' }
    | { readonly pop: 'record' }
    | { readonly pop: 'search' }
    | { readonly pop: 'newRecord'; readonly entity: string }
    | { readonly pop: 'visualforce'; readonly page: string }
    | { readonly pop: 'flow'; readonly flow: string };

export interface CallTypeLayout {
    /** In the order of the layout: the object's API name and the fields that are shown. */
    readonly objects: readonly {
        readonly name: string;
        readonly label: string;
        readonly fields: readonly string[];
    }[];
    readonly singleMatch: ScreenPopRule;
    readonly multipleMatches: ScreenPopRule;
    readonly noMatch: ScreenPopRule;
}

/** The user's softphone layout, already read from Salesforce's answer; where that is silent, our own defaults. */
export interface SoftphoneLayout {
    readonly callTypes: Readonly<Record<CallType, CallTypeLayout>>;
}

/** What Apex GetCurrentUser told; null where the class, or the method, is missing (R2, N1). */
export interface CurrentUser {
    readonly timeZone: string | null;
    readonly userId: string | null;
    readonly internalNumbersDigitsLength: number | null;
}

export type CrmEvent =
    /** Before all others. */
    | {
          readonly event: 'HostCapabilities';
          readonly at: number;
          readonly capabilities: HostCapabilities;
      }
    | {
          readonly event: 'SettingsRead';
          readonly at: number;
          readonly settings: Readonly<Record<string, string>>;
      }
    | {
          readonly event: 'LayoutRead';
          readonly at: number;
          readonly layout: SoftphoneLayout;
      }
    | {
          readonly event: 'CurrentUserRead';
          readonly at: number;
          readonly user: CurrentUser;
      }
    | {
          readonly event: 'Navigated';
          readonly at: number;
          readonly page: PageInfo;
          readonly fromForm?: FromForm;
          /** `callKey` of the screen pop that opened this page in this tab. */
          readonly poppedFor?: string;
          /** Told by another tab, around which it happened. */
          readonly elsewhere?: boolean;
      }
    | {
          readonly event: 'ClickToDial';
          readonly at: number;
          readonly click: ClickToDial;
      }
    /** The host cannot be reached or refuses: shown to the agent; the phone itself goes on. */
    | ({
          readonly event: 'HostTrouble';
          readonly at: number;
          readonly reason: HostTroubleReason;
      } & Because);

export type HostTroubleReason = 'noHost' | 'noAnswer' | 'refused';

export type ScreenPopTarget =
    | { readonly type: 'record'; readonly recordId: string; readonly callKey: string }
    | { readonly type: 'search'; readonly searchString: string }
    | {
          readonly type: 'newRecord';
          readonly entity: string;
          /** Names the form, for whoever hears what became of it. */
          readonly form: string;
          readonly defaultFieldValues: Readonly<Record<string, string>>;
      }
    | { readonly type: 'url'; readonly url: string }
    | {
          readonly type: 'flow';
          readonly flow: string;
          readonly flowArgs: Readonly<Record<string, string>>;
      };

export type CrmCommand =
    | { readonly command: 'screenPop'; readonly target: ScreenPopTarget }
    | { readonly command: 'setClickToDial'; readonly on: boolean }
    | {
          readonly command: 'setItem';
          readonly label: string;
          readonly icon: string;
      }
    | { readonly command: 'setPanelVisible'; readonly visible: boolean }
    | { readonly command: 'refreshView' };
