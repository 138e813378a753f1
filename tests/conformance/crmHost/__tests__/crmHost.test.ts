/** Runs the behaviors of the CrmHost port against every implementation. `npm run test:conformance` prints the table. */
import { crmEvent } from '../../../../force-app/main/default/lwc/softphoneContract/crm';
import { commands } from '../behaviors/commands';
import { pages } from '../behaviors/pages';
import { start } from '../behaviors/start';
import type { HostAtTest, Implementation, Need } from '../hostAtTest';
import { started } from '../hostAtTest';
import { classic, olderClassic } from '../implementations/classic';
import { olderOpenCti, openCti } from '../implementations/openCti';
import { standalone } from '../implementations/standalone';
import { utility } from '../implementations/utility';

/** Events for the panel must be valid, unchanged after a conversion to text, and have the current time. */
function expectValidTexts({ events }: HostAtTest): void {
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    for (const event of events) {
        expect(crmEvent(event, 'event')).toBeNull();
        expect(JSON.parse(JSON.stringify(event))).toEqual(event);
    }
}

const hasOf =
    ({ capabilities, abilities }: Implementation) =>
    (need: Need): boolean => {
        if (need === 'screenPop') return capabilities.screenPop.length > 0;
        return need in capabilities
            ? capabilities[need as Exclude<keyof typeof capabilities, 'screenPop'>]
            : (abilities as readonly Need[]).includes(need);
    };

describe('CrmHost', () => {
    describe.each([openCti, olderOpenCti, classic, olderClassic, utility, standalone])('$name', (implementation) => {
        const has = hasOf(implementation);
        const possible = [...start, ...pages, ...commands].filter(({ needs = [] }) => needs.every(has));

        it.each(possible)('$title', async ({ expectOf }) => {
            const at = implementation.create();
            await expectOf(at);
            expectValidTexts(at);
        });

        it('capabilities: reports what it can do, and emits no events for what it cannot', async () => {
            const at = implementation.create();
            expect(at.host.capabilities).toEqual(implementation.capabilities);
            await started(at);
            const news = { Navigated: has('navigation'), ClickToDial: has('clickToDial') } as const;
            const impossible = (['Navigated', 'ClickToDial'] as const).filter((kind) => !news[kind]);
            expect(impossible.flatMap((kind) => at.emitted(kind))).toEqual([]);
            expectValidTexts(at);
        });
    });
});
