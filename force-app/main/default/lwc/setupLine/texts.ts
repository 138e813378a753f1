import type { LineId, OtherText } from 'c/setupLines';
import { twilioTexts } from './twilioTexts';
import ok from '@salesforce/label/c.Setup_ok';
import bad from '@salesforce/label/c.Setup_bad';
import unknown from '@salesforce/label/c.Setup_unknown';
import open from '@salesforce/label/c.Setup_open';
import yourPhone_title from '@salesforce/label/c.Setup_yourPhone_title';
import yourPhone_ok from '@salesforce/label/c.Setup_yourPhone_ok';
import yourPhone_utility from '@salesforce/label/c.Setup_yourPhone_utility';
import yourPhone_both from '@salesforce/label/c.Setup_yourPhone_both';
import yourPhone_bad from '@salesforce/label/c.Setup_yourPhone_bad';
import yourPhone_unknown from '@salesforce/label/c.Setup_yourPhone_unknown';
import yourPhone_repair from '@salesforce/label/c.Setup_yourPhone_repair';
import compatibility_title from '@salesforce/label/c.Setup_compatibility_title';
import compatibility_ok from '@salesforce/label/c.Setup_compatibility_ok';
import compatibility_both from '@salesforce/label/c.Setup_compatibility_both';
import compatibility_bad from '@salesforce/label/c.Setup_compatibility_bad';
import compatibility_unknown from '@salesforce/label/c.Setup_compatibility_unknown';
import compatibility_repair from '@salesforce/label/c.Setup_compatibility_repair';
import adapter_title from '@salesforce/label/c.Setup_adapter_title';
import adapter_ok from '@salesforce/label/c.Setup_adapter_ok';
import adapter_bad from '@salesforce/label/c.Setup_adapter_bad';
import adapter_unknown from '@salesforce/label/c.Setup_adapter_unknown';
import adapter_repair from '@salesforce/label/c.Setup_adapter_repair';
import page_title from '@salesforce/label/c.Setup_page_title';
import page_ok from '@salesforce/label/c.Setup_page_ok';
import page_bad from '@salesforce/label/c.Setup_page_bad';
import page_unknown from '@salesforce/label/c.Setup_page_unknown';
import page_repair from '@salesforce/label/c.Setup_page_repair';
import layout_title from '@salesforce/label/c.Setup_layout_title';
import layout_ok from '@salesforce/label/c.Setup_layout_ok';
import layout_bad from '@salesforce/label/c.Setup_layout_bad';
import layout_unknown from '@salesforce/label/c.Setup_layout_unknown';
import layout_repair from '@salesforce/label/c.Setup_layout_repair';
import fields_title from '@salesforce/label/c.Setup_fields_title';
import fields_ok from '@salesforce/label/c.Setup_fields_ok';
import fields_bad from '@salesforce/label/c.Setup_fields_bad';
import fields_unknown from '@salesforce/label/c.Setup_fields_unknown';
import fields_repair from '@salesforce/label/c.Setup_fields_repair';
import ownCallCenter_title from '@salesforce/label/c.Setup_ownCallCenter_title';
import ownCallCenter_ok from '@salesforce/label/c.Setup_ownCallCenter_ok';
import ownCallCenter_bad from '@salesforce/label/c.Setup_ownCallCenter_bad';
import ownCallCenter_unknown from '@salesforce/label/c.Setup_ownCallCenter_unknown';
import ownCallCenter_repair from '@salesforce/label/c.Setup_ownCallCenter_repair';
import opens_title from '@salesforce/label/c.Setup_opens_title';
import opens_ok from '@salesforce/label/c.Setup_opens_ok';
import opens_bad from '@salesforce/label/c.Setup_opens_bad';
import opens_unknown from '@salesforce/label/c.Setup_opens_unknown';
import opens_repair from '@salesforce/label/c.Setup_opens_repair';
import cookies_title from '@salesforce/label/c.Setup_cookies_title';
import cookies_ok from '@salesforce/label/c.Setup_cookies_ok';
import cookies_bad from '@salesforce/label/c.Setup_cookies_bad';
import cookies_unknown from '@salesforce/label/c.Setup_cookies_unknown';
import cookies_repair from '@salesforce/label/c.Setup_cookies_repair';
import panel_title from '@salesforce/label/c.Setup_panel_title';
import panel_ok from '@salesforce/label/c.Setup_panel_ok';
import panel_bad from '@salesforce/label/c.Setup_panel_bad';
import panel_unknown from '@salesforce/label/c.Setup_panel_unknown';
import panel_repair from '@salesforce/label/c.Setup_panel_repair';
import webSecurity_title from '@salesforce/label/c.Setup_webSecurity_title';
import webSecurity_ok from '@salesforce/label/c.Setup_webSecurity_ok';
import webSecurity_unknown from '@salesforce/label/c.Setup_webSecurity_unknown';
import webSecurity_repair from '@salesforce/label/c.Setup_webSecurity_repair';
import settings_title from '@salesforce/label/c.Setup_settings_title';
import settings_ok from '@salesforce/label/c.Setup_settings_ok';
import settings_defaults from '@salesforce/label/c.Setup_settings_defaults';
import settings_bad from '@salesforce/label/c.Setup_settings_bad';
import settings_packaged from '@salesforce/label/c.Setup_settings_packaged';
import settings_unknown from '@salesforce/label/c.Setup_settings_unknown';
import settings_repair from '@salesforce/label/c.Setup_settings_repair';
import taskLayout_title from '@salesforce/label/c.Setup_taskLayout_title';
import taskLayout_unknown from '@salesforce/label/c.Setup_taskLayout_unknown';
import taskLayout_repair from '@salesforce/label/c.Setup_taskLayout_repair';
import classes_title from '@salesforce/label/c.Setup_classes_title';
import classes_ok from '@salesforce/label/c.Setup_classes_ok';
import classes_bad from '@salesforce/label/c.Setup_classes_bad';
import classes_unknown from '@salesforce/label/c.Setup_classes_unknown';
import classes_repair from '@salesforce/label/c.Setup_classes_repair';
import trustedSites_title from '@salesforce/label/c.Setup_trustedSites_title';
import trustedSites_ok from '@salesforce/label/c.Setup_trustedSites_ok';
import trustedSites_bad from '@salesforce/label/c.Setup_trustedSites_bad';
import trustedSites_unknown from '@salesforce/label/c.Setup_trustedSites_unknown';
import trustedSites_repair from '@salesforce/label/c.Setup_trustedSites_repair';
import microphone_title from '@salesforce/label/c.Setup_microphone_title';
import microphone_ok from '@salesforce/label/c.Setup_microphone_ok';
import microphone_bad from '@salesforce/label/c.Setup_microphone_bad';
import microphone_unknown from '@salesforce/label/c.Setup_microphone_unknown';
import microphone_repair from '@salesforce/label/c.Setup_microphone_repair';
import phoneSystem_title from '@salesforce/label/c.Setup_phoneSystem_title';
import phoneSystem_ok from '@salesforce/label/c.Setup_phoneSystem_ok';
import phoneSystem_bad from '@salesforce/label/c.Setup_phoneSystem_bad';
import phoneSystem_unknown from '@salesforce/label/c.Setup_phoneSystem_unknown';
import phoneSystem_repair from '@salesforce/label/c.Setup_phoneSystem_repair';
import signIn_title from '@salesforce/label/c.Setup_signIn_title';
import signIn_ok from '@salesforce/label/c.Setup_signIn_ok';
import signIn_endless from '@salesforce/label/c.Setup_signIn_endless';
import signIn_turnOnly from '@salesforce/label/c.Setup_signIn_turnOnly';
import signIn_unset from '@salesforce/label/c.Setup_signIn_unset';
import signIn_bad from '@salesforce/label/c.Setup_signIn_bad';
import signIn_unknown from '@salesforce/label/c.Setup_signIn_unknown';
import signIn_repair from '@salesforce/label/c.Setup_signIn_repair';
import deskLicense_title from '@salesforce/label/c.Setup_deskLicense_title';
import deskLicense_ok from '@salesforce/label/c.Setup_deskLicense_ok';
import deskLicense_bad from '@salesforce/label/c.Setup_deskLicense_bad';
import deskLicense_unknown from '@salesforce/label/c.Setup_deskLicense_unknown';
import deskLicense_repair from '@salesforce/label/c.Setup_deskLicense_repair';
import deskDevice_title from '@salesforce/label/c.Setup_deskDevice_title';
import deskDevice_ok from '@salesforce/label/c.Setup_deskDevice_ok';
import deskDevice_bad from '@salesforce/label/c.Setup_deskDevice_bad';
import deskDevice_unknown from '@salesforce/label/c.Setup_deskDevice_unknown';
import deskDevice_repair from '@salesforce/label/c.Setup_deskDevice_repair';
import deskCertificate_title from '@salesforce/label/c.Setup_deskCertificate_title';
import deskCertificate_ok from '@salesforce/label/c.Setup_deskCertificate_ok';
import deskCertificate_unset from '@salesforce/label/c.Setup_deskCertificate_unset';
import deskCertificate_bad from '@salesforce/label/c.Setup_deskCertificate_bad';
import deskCertificate_unknown from '@salesforce/label/c.Setup_deskCertificate_unknown';
import deskCertificate_repair from '@salesforce/label/c.Setup_deskCertificate_repair';
import dryRun_title from '@salesforce/label/c.Setup_dryRun_title';
import dryRun_ok from '@salesforce/label/c.Setup_dryRun_ok';
import dryRun_bad from '@salesforce/label/c.Setup_dryRun_bad';
import dryRun_unknown from '@salesforce/label/c.Setup_dryRun_unknown';
import dryRun_repair from '@salesforce/label/c.Setup_dryRun_repair';

/** The names of the verdicts, and the link's text. */
export const verdicts = { ok, bad, unknown } as const;
export { open };

interface LineTexts extends Partial<Record<OtherText, string>> {
    readonly title: string;
    readonly ok: string;
    readonly bad: string;
    readonly unknown: string;
    readonly repair: string;
}

/** The text of each line, by verdict. {0} is the finding. */
export const texts: Readonly<Record<LineId, LineTexts>> = {
    yourPhone: {
        title: yourPhone_title,
        ok: yourPhone_ok,
        utility: yourPhone_utility,
        both: yourPhone_both,
        bad: yourPhone_bad,
        unknown: yourPhone_unknown,
        repair: yourPhone_repair
    },
    compatibility: {
        title: compatibility_title,
        ok: compatibility_ok,
        both: compatibility_both,
        bad: compatibility_bad,
        unknown: compatibility_unknown,
        repair: compatibility_repair
    },
    adapter: {
        title: adapter_title,
        ok: adapter_ok,
        bad: adapter_bad,
        unknown: adapter_unknown,
        repair: adapter_repair
    },
    page: { title: page_title, ok: page_ok, bad: page_bad, unknown: page_unknown, repair: page_repair },
    layout: { title: layout_title, ok: layout_ok, bad: layout_bad, unknown: layout_unknown, repair: layout_repair },
    fields: { title: fields_title, ok: fields_ok, bad: fields_bad, unknown: fields_unknown, repair: fields_repair },
    ownCallCenter: {
        title: ownCallCenter_title,
        ok: ownCallCenter_ok,
        bad: ownCallCenter_bad,
        unknown: ownCallCenter_unknown,
        repair: ownCallCenter_repair
    },
    opens: { title: opens_title, ok: opens_ok, bad: opens_bad, unknown: opens_unknown, repair: opens_repair },
    cookies: {
        title: cookies_title,
        ok: cookies_ok,
        bad: cookies_bad,
        unknown: cookies_unknown,
        repair: cookies_repair
    },
    panel: { title: panel_title, ok: panel_ok, bad: panel_bad, unknown: panel_unknown, repair: panel_repair },
    // nothing says that it is off
    webSecurity: {
        title: webSecurity_title,
        ok: webSecurity_ok,
        bad: webSecurity_unknown,
        unknown: webSecurity_unknown,
        repair: webSecurity_repair
    },
    settings: {
        title: settings_title,
        ok: settings_ok,
        defaults: settings_defaults,
        bad: settings_bad,
        packaged: settings_packaged,
        unknown: settings_unknown,
        repair: settings_repair
    },
    // page layouts can't be read from here
    taskLayout: {
        title: taskLayout_title,
        ok: taskLayout_unknown,
        bad: taskLayout_unknown,
        unknown: taskLayout_unknown,
        repair: taskLayout_repair
    },
    classes: {
        title: classes_title,
        ok: classes_ok,
        bad: classes_bad,
        unknown: classes_unknown,
        repair: classes_repair
    },
    trustedSites: {
        title: trustedSites_title,
        ok: trustedSites_ok,
        bad: trustedSites_bad,
        unknown: trustedSites_unknown,
        repair: trustedSites_repair
    },
    microphone: {
        title: microphone_title,
        ok: microphone_ok,
        bad: microphone_bad,
        unknown: microphone_unknown,
        repair: microphone_repair
    },
    phoneSystem: {
        title: phoneSystem_title,
        ok: phoneSystem_ok,
        bad: phoneSystem_bad,
        unknown: phoneSystem_unknown,
        repair: phoneSystem_repair
    },
    signIn: {
        title: signIn_title,
        ok: signIn_ok,
        endless: signIn_endless,
        turnOnly: signIn_turnOnly,
        unset: signIn_unset,
        bad: signIn_bad,
        unknown: signIn_unknown,
        repair: signIn_repair
    },
    deskLicense: {
        title: deskLicense_title,
        ok: deskLicense_ok,
        bad: deskLicense_bad,
        unknown: deskLicense_unknown,
        repair: deskLicense_repair
    },
    deskDevice: {
        title: deskDevice_title,
        ok: deskDevice_ok,
        bad: deskDevice_bad,
        unknown: deskDevice_unknown,
        repair: deskDevice_repair
    },
    deskCertificate: {
        title: deskCertificate_title,
        ok: deskCertificate_ok,
        unset: deskCertificate_unset,
        bad: deskCertificate_bad,
        unknown: deskCertificate_unknown,
        repair: deskCertificate_repair
    },
    ...twilioTexts,
    dryRun: { title: dryRun_title, ok: dryRun_ok, bad: dryRun_bad, unknown: dryRun_unknown, repair: dryRun_repair }
};
