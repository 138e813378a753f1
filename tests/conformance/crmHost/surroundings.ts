import type { CrmEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';
import type { CrmHost, CrmHostContext } from '../../../frame/crm/crmHost';
import { readSettings } from '../../../frame/settings/readSettings';
import type { HostAtTest } from './hostAtTest';

/** What is the same for every host: a clock, and the events that it emitted. */
export function surroundings(
    build: (context: CrmHostContext) => CrmHost
): Pick<HostAtTest, 'host' | 'clock' | 'events' | 'attended' | 'emitted' | 'logged'> {
    const clock = new SimulatedClock();
    const events: CrmEvent[] = [];
    const lines: string[] = [];
    let attended = 0;
    const host = build({
        clock,
        log: (line) => lines.push(line),
        emit: (event) => events.push(event),
        readSettings,
        callsKnown: () => Promise.resolve(),
        endsCalls: () => false,
        markUsed: () => {
            attended += 1;
        }
    });
    return {
        host,
        clock,
        events,
        attended: () => attended,
        logged: () => lines,
        emitted: <Kind extends CrmEvent['event']>(kind: Kind) =>
            events.filter((event): event is Extract<CrmEvent, { event: Kind }> => event.event === kind)
    };
}
