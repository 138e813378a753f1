import { serveUtility } from '../../../../force-app/main/default/lwc/pageContract/pageContract';
import { Failure, Outlet } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    TextChannel,
    UtilityCommand,
    UtilityEvent,
    UtilitySetup
} from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { componentLink } from '../../../../frame/crm/utility/componentLink';
import { utilityHost } from '../../../../frame/crm/utility/utilityHost';
import type { HostAtTest, Implementation, Mood } from '../hostAtTest';
import { surroundings } from '../surroundings';

const LAYOUT = JSON.stringify({ name: 'Default', callTypes: {} });
const SETUP: UtilitySetup = {
    configuration: 'Default',
    settings: 'screenPop = true',
    internalNumberDigits: 5,
    timeZone: 'Europe/London',
    userId: '005000000000001AAA'
};

/** Two ends of a channel that delivers at once. */
function channel(): readonly [TextChannel, TextChannel] {
    const hearing: ((text: unknown) => void)[] = [];
    const end = (own: 0 | 1): TextChannel => ({
        post: (text) => hearing[1 - own]?.(text),
        listen: (hear) => void (hearing[own] = hear),
        close: () => undefined
    });
    return [end(0), end(1)];
}

const textOf = (value: unknown): string =>
    typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

/** The settings of a call center definition as the lines of a configuration. */
function setupOf(settings: Readonly<Record<string, unknown>>): UtilitySetup {
    const lines: string[] = [];
    let { configuration } = SETUP;
    for (const [path, value] of Object.entries(settings)) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        if (name === 'reqInternalName') configuration = String(value);
        else lines.push(`${name} = ${textOf(value)}`);
    }
    return { ...SETUP, configuration, settings: lines.join('\n') };
}

function create(): HostAtTest {
    const [page, component] = channel();
    const outlet = new Outlet<UtilityEvent>(() => [{ event: 'PageOpened', page: { url: '/home' }, first: true }]);
    const late: (() => void)[] = [];
    let asked = 0;
    let mood: Mood = 'answers';
    let setup = SETUP;
    const valueOf = ({ command }: UtilityCommand): unknown => {
        if (mood === 'answers nonsense') return 42;
        if (command === 'readSetup') return setup;
        return command === 'readLayout' ? LAYOUT : undefined;
    };
    serveUtility(
        {
            listen: outlet.listen,
            execute(command) {
                asked += 1;
                if (mood === 'is silent') return new Promise((resolve) => late.push(() => resolve(valueOf(command))));
                if (mood === 'refuses') return Promise.reject(new Failure('hostError', { detail: 'Not today' }));
                return Promise.resolve(valueOf(command));
            }
        },
        { channel: component, log: () => undefined }
    );
    return {
        ...surroundings((context) => utilityHost(context, componentLink(page, { ...context, session: 'one' }))),
        asked: () => asked,
        feels: (now) => void (mood = now),
        heldBack: () => late.splice(0),
        hasSettings: (now) => void (setup = setupOf(now)),
        opens: (opened) => outlet.emit({ event: 'PageOpened', page: opened }),
        clicks: (number, recordId) =>
            outlet.emit({ event: 'NumberClicked', click: { number: number ?? '', recordId } }),
        opensForm: (entity) => outlet.emit({ event: 'PageOpened', page: { url: `/lightning/o/${entity}/new` } })
    };
}

export const utility: Implementation = {
    name: 'utility bar',
    capabilities: {
        screenPop: ['record', 'newRecord', 'url', 'flow'],
        clickToDial: true,
        utilityItem: true,
        panel: true,
        popout: true,
        refresh: true,
        navigation: true,
        layout: true
    },
    abilities: ['answersCalls', 'tellsForms'],
    create
};
