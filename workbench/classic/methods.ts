import type { ClickToDial } from './clickToDial';
import type { Method } from './interactionHost';
import type { PageInfo } from './pageInfo';

/** What the methods do in the page. */
export interface ClassicPage {
    readonly clickToDial: ClickToDial;
    readonly pageInfo: () => PageInfo;
    readonly open: (url: string) => void;
    readonly reload: () => void;
    /** Whether a form of this page has input that is not saved. */
    readonly isEdited: () => boolean;
    /** Resolves to false for a list that the page does not have. */
    readonly refreshList: (listName: string) => Promise<boolean>;
    readonly setHeight: (px: number) => void;
}

const done = { result: 'true' };
const byTheOrg: Method = (_args, fromOrg) => fromOrg;

/** A path in this org: "//host" would be another host. */
function relative(url = ''): string {
    if (!/^\/(?![/\\])/.test(url)) throw new Error(`The URL must be relative: ${url}`);
    return url;
}

/** Documented for the console only, which these pages are not. */
const consoleOnly =
    (name: string): Method =>
    () => {
        throw new Error(`${name} is only available in the Salesforce console.`);
    };

/** All methods of Open CTI for Salesforce Classic that are calls, not listeners, by their names in messages. */
export function classicMethods(page: ClassicPage): Readonly<Record<string, Method>> {
    const click =
        (on: boolean): Method =>
        () => {
            page.clickToDial.enable(on);
            return done;
        };
    return {
        disableClickToDial: click(false),
        enableClickToDial: click(true),
        getCallCenterSettings: byTheOrg,
        getPageInfo: () => ({ result: JSON.stringify(page.pageInfo()) }),
        getSoftphoneLayout: byTheOrg,
        isInConsole: () => ({ result: 'false' }),
        isVisible: () => done,
        notifyInitializationComplete: () => done,
        refreshPage: () => {
            page.reload();
            return done;
        },
        refreshRelatedList: async ({ listName = '' }) => ({ result: String(await page.refreshList(listName)) }),
        runApex: byTheOrg,
        saveLog: byTheOrg,
        screenPop: ({ targetUrl, force }) => {
            const url = relative(targetUrl);
            if (force !== 'true' && page.isEdited()) return { result: 'false' };
            page.open(url);
            return done;
        },
        searchAndGetScreenPopUrl: byTheOrg,
        searchAndScreenPop: (_args, { result = '{}' }) => {
            const { screenPopUrl, ...found } = JSON.parse(result) as Record<string, unknown>;
            if (typeof screenPopUrl === 'string' && screenPopUrl) page.open(relative(screenPopUrl));
            return { result: JSON.stringify(found) };
        },
        setSoftphoneHeight: ({ height }) => {
            const px = Number(height);
            if (!height || !(px >= 0))
                throw new Error(`The height must be a number of at least 0, not ${height ?? ''}.`);
            page.setHeight(px);
            return done;
        },
        setSoftphoneWidth: consoleOnly('setSoftphoneWidth'),
        setVisible: consoleOnly('setVisible')
    };
}
