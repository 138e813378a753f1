/** S6: whatever the phone shares or keeps in a browser bears the id of its user, so that two users of one browser share nothing. */
export interface UserNames {
    /** The Web Lock that the tab with the phone holds. */
    readonly lock: string;
    /** The BroadcastChannel of this user's tabs. */
    readonly channel: string;
    /** The IndexedDB database with this user's journal. */
    readonly journal: string;
    /** Where the recent calls are kept, in localStorage. */
    readonly recent: string;
    /** Where the demo line keeps its calls, in localStorage. */
    readonly demoLine: string;
    /** Where the choices for sound are kept, in localStorage. */
    readonly audio: string;
}

/** What the databases of all users begin with. */
export const JOURNALS = 'crm-connect-journal ';
/** What the recent calls of all users begin with. */
export const RECENTS = 'crm-connect-recent ';

export const userNames = (userId: string): UserNames => ({
    lock: `crm-connect-phone ${userId}`,
    channel: `crm-connect-phone ${userId}`,
    journal: JOURNALS + userId,
    recent: RECENTS + userId,
    demoLine: `crm-connect-demo-line ${userId}`,
    audio: `crm-connect-audio ${userId}`
});
