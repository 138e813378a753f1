import type { CrmEvent } from '../../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ok, Salesforce } from '../../../../__tests__/fakes/salesforce';
import { SimulatedClock } from '../../../../__tests__/fakes/simulatedClock';
import { readSettings } from '../../../../settings/readSettings';
import { openCtiHost } from '../../openCtiHost';

export const CONTACT = { url: '/c', recordId: '003', objectType: 'Contact' };

/** The host, what it reports, and its clock. */
export function hostOf(salesforce: Salesforce) {
    const clock = new SimulatedClock();
    const events: CrmEvent[] = [];
    const markUsed = jest.fn();
    const host = openCtiHost(
        {
            clock,
            log: () => undefined,
            emit: (event) => events.push(event),
            markUsed,
            callsKnown: () => Promise.resolve(),
            endsCalls: () => false,
            readSettings
        },
        salesforce.api
    );
    const reported = (kind: CrmEvent['event']) => events.filter(({ event }) => event === kind);
    return { host, clock, events, reported, markUsed };
}

/** A Salesforce page that answers everything. */
export const healthy = () =>
    new Salesforce()
        .on('getCallCenterSettings', () => ok({ '/CRMConnect/screenPop': 'false', '/label': null }))
        .on('getSoftphoneLayout', () => ok({ Inbound: { objects: { Lead: [{ apiName: 'Phone' }] } } }))
        .on('getAppViewInfo', () => ok(CONTACT))
        .on('runApex', () => ok({ runApex: '5' }));
