import { ClassicSalesforce, json } from '../../../../frame/__tests__/fakes/classicSalesforce';
import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { classicHost } from '../../../../frame/crm/classic/classicHost';
import type { HostAtTest, Implementation, Mood } from '../hostAtTest';
import { surroundings } from '../surroundings';

const SEARCH_PAGE = '/_ui/search/ui/UnifiedSearchResults?str=07814256404';
const ANSWERS: Readonly<Record<string, unknown>> = {
    'cti.getSoftphoneLayout': { Inbound: { objects: { Lead: [{ apiName: 'Phone' }] } } },
    getPageInfo: { url: 'https://acme.my.salesforce.com/home/home.jsp' },
    searchAndGetScreenPopUrl: { screenPopUrl: SEARCH_PAGE }
};
const METHODS = [
    ...Object.keys(ANSWERS),
    ...['cti.getCallCenterSettings', 'cti.enableClickToDial', 'cti.disableClickToDial'],
    ...['isInConsole', 'runApex', 'screenPop', 'setVisible', 'refreshRelatedList']
];
const RECORD_FORMS: Readonly<Record<string, string>> = { Lead: '00Q' };

/** @param lacks methods that this version of the library does not have. */
function create(lacks: readonly string[]): HostAtTest {
    const salesforce = new ClassicSalesforce(lacks);
    let settings: Readonly<Record<string, unknown>> = { '/CRMConnect/screenPop': 'true' };
    let mood: Mood = 'answers';
    const answer = (path: string) => () => {
        switch (mood) {
            case 'answers':
                if (path === 'cti.getCallCenterSettings') return json(settings);
                if (path === 'runApex') return { result: '5' };
                return path in ANSWERS ? json(ANSWERS[path]) : { result: true };
            case 'refuses':
                return { error: 'Not today' };
            case 'is silent':
                return 'late' as const;
            case 'answers nonsense':
                return { result: 'forty-two {' };
        }
    };
    for (const path of METHODS) salesforce.on(path, answer(path));
    return {
        ...surroundings((context) =>
            classicHost(context, {
                api: salesforce.api,
                stored: new FakeStoredText(),
                openTab: () => false
            })
        ),
        asked: () => salesforce.requests.length,
        feels: (now) => void (mood = now),
        heldBack: () => salesforce.heldBack.splice(0),
        hasSettings: (now) => void (settings = now),
        opens: ({ recordId, objectType, ...page }) =>
            salesforce.focus({ ...page, objectId: recordId, object: objectType }),
        clicks: (number, recordId) => salesforce.clickToDial({ number, objectId: recordId }),
        opensForm: (entity) =>
            salesforce.focus({ url: `https://acme.my.salesforce.com/${RECORD_FORMS[entity]}/e`, objectId: '' })
    };
}

export const classic: Implementation = {
    name: 'Classic',
    capabilities: {
        screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
        clickToDial: true,
        utilityItem: false,
        panel: true,
        popout: false,
        refresh: true,
        navigation: true,
        layout: true
    },
    abilities: ['answersCalls', 'tellsForms'],
    create: () => create([])
};

/** A library of API 27 or earlier, whose screenPop has other arguments. */
export const olderClassic: Implementation = {
    ...classic,
    name: 'older Classic',
    capabilities: { ...classic.capabilities, screenPop: [], refresh: false },
    create: () => create(['searchAndGetScreenPopUrl', 'refreshRelatedList'])
};
