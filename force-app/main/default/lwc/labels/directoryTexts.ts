import directory from '@salesforce/label/c.Phone_Directory';
import favorites from '@salesforce/label/c.Phone_Favorites';
import favoriteAdd from '@salesforce/label/c.Phone_FavoriteAdd';
import favoriteRemove from '@salesforce/label/c.Phone_FavoriteRemove';
import objectUser from '@salesforce/label/c.Phone_ObjectUser';

/** Of the people whom the dial field offers. */
export const directoryTexts = { directory, favorites, favoriteAdd, favoriteRemove, objectUser };
