import recent from '@salesforce/label/c.Phone_Recent';
import noRecent from '@salesforce/label/c.Phone_NoRecent';
import recentFilter from '@salesforce/label/c.Phone_RecentFilter';
import recentAll from '@salesforce/label/c.Phone_RecentAll';
import recentMissed from '@salesforce/label/c.Phone_RecentMissed';
import recentUnsaved from '@salesforce/label/c.Phone_RecentUnsaved';
import recentNoRecord from '@salesforce/label/c.Phone_RecentNoRecord';
import recentNone from '@salesforce/label/c.Phone_RecentNone';
import recentInbound from '@salesforce/label/c.Phone_RecentInbound';
import recentOutbound from '@salesforce/label/c.Phone_RecentOutbound';
import recentNeedsYou from '@salesforce/label/c.Phone_RecentNeedsYou';
import recentDial from '@salesforce/label/c.Phone_RecentDial';
import recentOpen from '@salesforce/label/c.Phone_RecentOpen';

/** Texts of the list of recent calls. */
export const recentTexts = {
    recent,
    noRecent,
    recentFilter,
    recentAll,
    recentMissed,
    recentUnsaved,
    recentNoRecord,
    recentNone,
    recentInbound,
    recentOutbound,
    recentNeedsYou,
    recentDial,
    recentOpen
};
