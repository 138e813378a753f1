import twilioLicense_bad from '@salesforce/label/c.Setup_twilioLicense_bad';
import twilioLicense_ok from '@salesforce/label/c.Setup_twilioLicense_ok';
import twilioLicense_repair from '@salesforce/label/c.Setup_twilioLicense_repair';
import twilioLicense_title from '@salesforce/label/c.Setup_twilioLicense_title';
import twilioLicense_unknown from '@salesforce/label/c.Setup_twilioLicense_unknown';
import twilioToken_bad from '@salesforce/label/c.Setup_twilioToken_bad';
import twilioToken_ok from '@salesforce/label/c.Setup_twilioToken_ok';
import twilioToken_repair from '@salesforce/label/c.Setup_twilioToken_repair';
import twilioToken_title from '@salesforce/label/c.Setup_twilioToken_title';
import twilioToken_unknown from '@salesforce/label/c.Setup_twilioToken_unknown';
import twilioToken_unset from '@salesforce/label/c.Setup_twilioToken_unset';
import twilioUser_bad from '@salesforce/label/c.Setup_twilioUser_bad';
import twilioUser_ok from '@salesforce/label/c.Setup_twilioUser_ok';
import twilioUser_repair from '@salesforce/label/c.Setup_twilioUser_repair';
import twilioUser_title from '@salesforce/label/c.Setup_twilioUser_title';
import twilioUser_unknown from '@salesforce/label/c.Setup_twilioUser_unknown';

/** The texts of the lines about Twilio, see texts.ts. */
export const twilioTexts = {
    twilioLicense: {
        title: twilioLicense_title,
        ok: twilioLicense_ok,
        bad: twilioLicense_bad,
        unknown: twilioLicense_unknown,
        repair: twilioLicense_repair
    },
    twilioUser: {
        title: twilioUser_title,
        ok: twilioUser_ok,
        bad: twilioUser_bad,
        unknown: twilioUser_unknown,
        repair: twilioUser_repair
    },
    twilioToken: {
        title: twilioToken_title,
        ok: twilioToken_ok,
        unset: twilioToken_unset,
        bad: twilioToken_bad,
        unknown: twilioToken_unknown,
        repair: twilioToken_repair
    }
} as const;
