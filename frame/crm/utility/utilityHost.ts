import { BUILT_IN_LAYOUT } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { errorOf } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { LayoutDefaults } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import type {
    CrmCommand,
    HostCapabilities,
    Port,
    UtilityCommand,
    UtilityEvent,
    UtilitySetup
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { CrmHostError, READ_AGAIN_MS } from '../crmHost';
import type { CrmHost, CrmHostContext } from '../crmHost';
import { faultsInWords } from '../defaultLayout';
import { LatestEvents } from '../latestEvents';
import { readLayoutDefaults } from '../layoutDefaults';
import { watchPages } from '../pageWatch';
import { salesforceTarget } from '../salesforceTarget';
import { settingsOf } from './configuration';

/** Salesforce documents no way for a component to open a search. */
const CAPABILITIES: HostCapabilities = {
    screenPop: ['record', 'newRecord', 'url', 'flow'],
    clickToDial: true,
    utilityItem: true,
    panel: true,
    popout: true,
    refresh: true,
    navigation: true,
    layout: true
};

/** Without an answer of the component. */
const NO_SETUP: UtilitySetup = {
    configuration: null,
    settings: '',
    internalNumberDigits: null,
    timeZone: null,
    userId: null
};

/** Salesforce without Open CTI, accessed through the component in the utility bar that holds this page. */
export function utilityHost(context: CrmHostContext, component: Port<UtilityCommand, UtilityEvent>): CrmHost {
    const { clock, log, markUsed, readSettings } = context;
    const { emit, known } = new LatestEvents(context.emit);
    const pages = watchPages(clock, (report) => emit({ event: 'Navigated', ...report }));

    async function ask(command: UtilityCommand): Promise<unknown> {
        try {
            return await component.execute(command);
        } catch (thrown) {
            const { reason, ...why } = errorOf(thrown);
            throw new CrmHostError(reason, why, reason === 'timeout' ? 'noAnswer' : 'refused');
        }
    }

    const emitLayout = ({ callTypes }: LayoutDefaults): void =>
        emit({ event: 'LayoutRead', at: clock.now(), layout: { callTypes } });

    /** Salesforce has no softphone layout for this host, so the package's own is the layout. */
    async function readLayout(asked: string): Promise<void> {
        const found = await readLayoutDefaults(asked, (name) => ask({ command: 'readLayout', name }), log);
        for (const fault of faultsInWords(found)) log(fault);
        emitLayout(found);
    }

    function emitSetup(setup: UtilitySetup): string {
        const { timeZone, userId, internalNumberDigits } = setup;
        const reading = readSettings(settingsOf(setup));
        const at = clock.now();
        const user = { timeZone, userId, internalNumbersDigitsLength: internalNumberDigits };
        emit({ event: 'SettingsRead', at, ...reading });
        emit({ event: 'CurrentUserRead', at, user });
        return reading.settings.softphoneLayout;
    }

    async function readSetup(): Promise<void> {
        await readLayout(emitSetup((await ask({ command: 'readSetup' })) as UtilitySetup));
    }

    /** Reads the setup. If that fails, emits defaults and the problem, and reads once more later. */
    async function readFirstSetup(): Promise<void> {
        try {
            await readSetup();
        } catch (thrown) {
            emitSetup(NO_SETUP);
            const { trouble, explanation } = thrown as CrmHostError;
            emit({ event: 'HostTrouble', at: clock.now(), reason: trouble, ...explanation });
            clock.after(READ_AGAIN_MS, () => {
                readSetup().catch((again) => log(`could not read the setup again: ${thrownInWords(again)}`));
            });
        }
    }

    function hear(event: UtilityEvent): void {
        if (event.event === 'PageOpened') {
            if (!event.first) markUsed();
            pages.opened(event.page);
            return;
        }
        markUsed();
        const number = event.click.number.trim();
        if (number === '') log('ignored a click to dial without a number');
        else emit({ event: 'ClickToDial', at: clock.now(), click: { ...event.click, number } });
    }

    async function execute(command: CrmCommand): Promise<void> {
        if (command.command !== 'screenPop') {
            await ask(command);
            return;
        }
        const target = salesforceTarget(command.target);
        if (!CAPABILITIES.screenPop.includes(target.type)) throw new CrmHostError('unsupported');
        await pages.pop(target, () => ask({ command: 'screenPop', target }));
    }

    return {
        capabilities: CAPABILITIES,
        known,
        start() {
            component.listen(hear);
            // a call never waits for Apex
            emitLayout(BUILT_IN_LAYOUT);
            void readFirstSetup();
        },
        execute
    };
}
