import { ok, refused, Salesforce } from '../../../../frame/__tests__/fakes/salesforce';
import type { OpenCtiApi } from '../../../../frame/crm/openCti/openCtiApi';
import { openCtiHost } from '../../../../frame/crm/openCti/openCtiHost';
import type { HostAtTest, Implementation, Mood } from '../hostAtTest';
import { surroundings } from '../surroundings';

const ANSWERS: Readonly<Record<string, unknown>> = {
    getSoftphoneLayout: { Inbound: { objects: { Lead: [{ apiName: 'Phone' }] } } },
    getAppViewInfo: { url: '/home' },
    runApex: { runApex: '5' }
};

const METHODS = [...Object.keys(ANSWERS), 'getCallCenterSettings', 'notifyInitializationComplete'].concat(
    ['enableClickToDial', 'disableClickToDial', 'refreshView', 'screenPop'],
    ['setSoftphoneItemIcon', 'setSoftphoneItemLabel', 'setSoftphonePanelVisibility']
);

/** @param lacks methods that this version of the library does not have. */
function create(lacks: readonly string[]): HostAtTest {
    const salesforce = new Salesforce();
    let settings: Readonly<Record<string, unknown>> = { '/CRMConnect/screenPop': 'true' };
    let mood: Mood = 'answers';
    const answer = (method: string) => () => {
        switch (mood) {
            case 'answers':
                return ok(method === 'getCallCenterSettings' ? settings : ANSWERS[method]);
            case 'refuses':
                return refused('GENERIC_ERROR', 'Not today');
            case 'is silent':
                return 'late' as const;
            case 'answers nonsense':
                return ok(42);
        }
    };
    for (const method of METHODS) salesforce.on(method, answer(method));
    const { api } = salesforce;
    const library = new Proxy({} as OpenCtiApi, {
        get: (_, method: string) => (lacks.includes(method) ? undefined : api[method as keyof OpenCtiApi])
    });
    return {
        ...surroundings((context) => openCtiHost(context, library)),
        asked: () => salesforce.requests.length,
        feels: (now) => void (mood = now),
        heldBack: () => salesforce.heldBack.splice(0),
        hasSettings: (now) => void (settings = now),
        opens: (page) => salesforce.navigate(page),
        clicks: (number, recordId) => salesforce.clickToDial({ number, recordId }),
        opensForm: (entity) => salesforce.navigate({ url: `/lightning/o/${entity}/new?count=1` })
    };
}

const abilities = ['answersCalls', 'tellsForms'] as const;

export const openCti: Implementation = {
    name: 'Open CTI',
    capabilities: {
        screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
        clickToDial: true,
        utilityItem: true,
        panel: true,
        popout: false,
        refresh: true,
        navigation: true,
        layout: true
    },
    abilities,
    create: () => create([])
};

/** A library version without the methods for the utility item, which must not be called then. */
export const olderOpenCti: Implementation = {
    ...openCti,
    name: 'older Open CTI',
    capabilities: { ...openCti.capabilities, utilityItem: false, refresh: false },
    create: () => create(['setSoftphoneItemIcon', 'setSoftphoneItemLabel', 'refreshView'])
};
