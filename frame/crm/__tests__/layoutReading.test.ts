import type { SoftphoneLayout } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled } from '../../__tests__/fakes/simulatedClock';
import { layoutReading } from '../layoutReading';

const COMPLETE = {
    Inbound: {
        objects: { Lead: [{ apiName: 'Phone' }] },
        screenPopSettings: { SingleMatch: { screenPopType: 'PopToEntity' } }
    },
    Outbound: { objects: { Lead: [{ apiName: 'Phone' }] } }
};
const record = (name: string) =>
    JSON.stringify({ name, callTypes: { Inbound: { objects: 'Case: Subject' }, Outbound: {}, Internal: {} } });

function reading(ask = (name: string): Promise<unknown> => Promise.resolve(record(name))) {
    const reported: SoftphoneLayout[] = [];
    const log = jest.fn();
    const asked: string[] = [];
    const layout = layoutReading(
        (name) => {
            asked.push(name);
            return ask(name);
        },
        log,
        (one) => reported.push(one)
    );
    const objects = () => reported.map(({ callTypes }) => callTypes.Inbound.objects.map(({ name }) => name).join());
    return { layout, reported, log, asked, objects };
}

describe('the softphone layout, combined from two answers', () => {
    it("does not wait: the built-in defaults first, the org's as soon as they are read", async () => {
        const { layout, objects, log } = reading();
        layout.salesforce({});
        expect(objects()).toEqual(['Account,Contact,Lead']);
        await layout.settings({ softphoneLayout: 'Default' });
        expect(objects()).toEqual(['Account,Contact,Lead', 'Case']);
        expect(log).toHaveBeenCalledWith(expect.stringContaining('Softphone Layout "Default"'));
    });

    it('is emitted once if ours were read first, or fill no gap', async () => {
        const first = reading();
        await first.layout.settings({ softphoneLayout: 'Default' });
        first.layout.salesforce({});
        expect(first.objects()).toEqual(['Case']);

        const complete = reading();
        complete.layout.salesforce(COMPLETE);
        await complete.layout.settings({ softphoneLayout: 'Default' });
        expect(complete.objects()).toEqual(['Lead']);
        expect(complete.log).not.toHaveBeenCalled();
    });

    it('reads the record that the settings name once, and again if they change', async () => {
        const { layout, asked } = reading();
        await layout.settings({ softphoneLayout: 'Default' });
        await layout.settings({ softphoneLayout: 'Default' });
        await layout.settings({ softphoneLayout: 'Service' });
        expect(asked).toEqual(['Default', 'Service']);
    });

    it('keeps the newer of two records, whichever answer arrives last', async () => {
        const answers: (() => void)[] = [];
        const { layout, objects } = reading(
            (name) => new Promise((resolve) => answers.push(() => resolve(record(name))))
        );
        layout.salesforce({});
        void layout.settings({ softphoneLayout: 'Default' });
        void layout.settings({ softphoneLayout: 'Service' });
        for (const answer of answers.reverse()) answer();
        await settled();
        expect(objects()).toEqual(['Account,Contact,Lead', 'Case']);
    });

    it('logs what is wrong with the defaults if they fill a gap', async () => {
        const { layout, log } = reading(() =>
            Promise.resolve(JSON.stringify({ name: 'Default', callTypes: { Inbound: { noMatch: 'pop' } } }))
        );
        await layout.settings({ softphoneLayout: 'Servce' });
        layout.salesforce({});
        for (const words of ['names "Servce", which does not exist', 'Inbound: "pop" is invalid']) {
            expect(log).toHaveBeenCalledWith(expect.stringContaining(words));
        }
    });

    it('is the built-in one if the class is missing, and the reason is logged', async () => {
        const { layout, objects, log } = reading(() => Promise.reject(new Error('Could not load Apex class')));
        await layout.settings({ softphoneLayout: 'Default' });
        layout.salesforce({});
        expect(objects()).toEqual(['Account,Contact,Lead']);
        expect(log).toHaveBeenCalledWith('could not read the layout defaults: Could not load Apex class');
    });
});
