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
    const told: SoftphoneLayout[] = [];
    const log = jest.fn();
    const asked: string[] = [];
    const layout = layoutReading(
        (name) => {
            asked.push(name);
            return ask(name);
        },
        log,
        (one) => told.push(one)
    );
    const objects = () => told.map(({ callTypes }) => callTypes.Inbound.objects.map(({ name }) => name).join());
    return { layout, told, log, asked, objects };
}

describe('the softphone layout, put together of two answers', () => {
    it("does not wait: the built-in defaults first, the org's as soon as they are read", async () => {
        const { layout, objects, log } = reading();
        layout.salesforce({});
        expect(objects()).toEqual(['Account,Contact,Lead']);
        await layout.settings({ softphoneLayout: 'Default' });
        expect(objects()).toEqual(['Account,Contact,Lead', 'Case']);
        expect(log).toHaveBeenCalledWith(expect.stringContaining('Softphone Layout "Default"'));
    });

    it('is told once where ours were read first, or fill no gap', async () => {
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

    it('asks for the record that the settings name, once, and anew when they were read again', async () => {
        const { layout, asked } = reading();
        await layout.settings({ softphoneLayout: 'Default' });
        await layout.settings({ softphoneLayout: 'Default' });
        await layout.settings({ softphoneLayout: 'Service' });
        expect(asked).toEqual(['Default', 'Service']);
    });

    it('keeps the newer of two records, whichever answer comes last', async () => {
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

    it('says in words what is wrong with the defaults, where they fill a gap', async () => {
        const { layout, log } = reading(() =>
            Promise.resolve(JSON.stringify({ name: 'Default', callTypes: { Inbound: { noMatch: 'pop' } } }))
        );
        await layout.settings({ softphoneLayout: 'Servce' });
        layout.salesforce({});
        for (const words of ['names "Servce", which there is not', 'Inbound: "pop" is not understood']) {
            expect(log).toHaveBeenCalledWith(expect.stringContaining(words));
        }
    });

    it('is as it is built in where the class is missing, and the reason is logged', async () => {
        const { layout, objects, log } = reading(() => Promise.reject(new Error('Could not load Apex class')));
        await layout.settings({ softphoneLayout: 'Default' });
        layout.salesforce({});
        expect(objects()).toEqual(['Account,Contact,Lead']);
        expect(log).toHaveBeenCalledWith('the layout defaults cannot be read: Could not load Apex class');
    });
});
