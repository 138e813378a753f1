/** S6: everything that the phone shares or stores in a browser has its user's id in the name, so that users share nothing. */
export interface UserNames {
    /** The Web Lock that the leading tab holds. */
    readonly lock: string;
    /** The BroadcastChannel of this user's tabs. */
    readonly channel: string;
    /** The BroadcastChannel on which pages with phone links ask for a call. */
    readonly links: string;
    /** The BroadcastChannel on which the pages of this user's phones announce themselves. */
    readonly phones: string;
    /** The IndexedDB database with this user's journal. */
    readonly journal: string;
    /** The localStorage key of the recent calls. */
    readonly recent: string;
    /** The localStorage key of what the phone system with this name stores. */
    readonly phoneSystem: (name: string) => string;
    /** The localStorage key of the sound settings. */
    readonly audio: string;
    /** The localStorage key of the answer about notifications. */
    readonly notifications: string;
}

/** The prefix of all users' databases. */
export const JOURNALS = 'crm-connect-journal ';
/** The prefix of all users' recent calls. */
export const RECENTS = 'crm-connect-recent ';

export const linksChannel = (userId: string): string => `crm-connect-links ${userId}`;

export const userNames = (userId: string): UserNames => ({
    lock: `crm-connect-phone ${userId}`,
    channel: `crm-connect-phone ${userId}`,
    links: linksChannel(userId),
    phones: `crm-connect-phones ${userId}`,
    journal: JOURNALS + userId,
    recent: RECENTS + userId,
    phoneSystem: (name) => `crm-connect-phone-system ${name} ${userId}`,
    audio: `crm-connect-audio ${userId}`,
    notifications: `crm-connect-notifications ${userId}`
});
