import directory from '@salesforce/label/c.Phone_Directory';
import favorites from '@salesforce/label/c.Phone_Favorites';
import favoriteAdd from '@salesforce/label/c.Phone_FavoriteAdd';
import favoriteRemove from '@salesforce/label/c.Phone_FavoriteRemove';
import objectUser from '@salesforce/label/c.Phone_ObjectUser';
import lampFree from '@salesforce/label/c.Phone_LampFree';
import lampRinging from '@salesforce/label/c.Phone_LampRinging';
import lampBusy from '@salesforce/label/c.Phone_LampBusy';
import lampUnknown from '@salesforce/label/c.Phone_LampUnknown';
import type { LampMode } from 'c/softphoneContract';

/** Of the people whom the dial field offers. */
export const directoryTexts = { directory, favorites, favoriteAdd, favoriteRemove, objectUser };

/** What a colleague's lamp says. */
export const lamps: Readonly<Record<LampMode, string>> = {
    off: lampFree,
    flutter: lampRinging,
    steady: lampBusy,
    unknown: lampUnknown
};
