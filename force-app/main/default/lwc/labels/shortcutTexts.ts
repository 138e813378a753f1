import title from '@salesforce/label/c.Phone_Shortcuts';
import hint from '@salesforce/label/c.Phone_ShortcutsHint';
import change from '@salesforce/label/c.Phone_ShortcutChange';
import press from '@salesforce/label/c.Phone_ShortcutPress';
import taken from '@salesforce/label/c.Phone_ShortcutTaken';
import none from '@salesforce/label/c.Phone_ShortcutNone';
import reset from '@salesforce/label/c.Phone_ShortcutsReset';
import redial from '@salesforce/label/c.Phone_Redial';

/** Texts of the help sheet for keyboard shortcuts. */
export const shortcutTexts = { title, hint, change, press, taken, none, reset, redial };
