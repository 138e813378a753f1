import type {
    CrmEvent,
    HostCapabilities,
    PageInfo
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost } from '../../../frame/crm/crmHost';
import type { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';

/** How the CRM around a host responds to all requests from now on. */
export type Mood = 'answers' | 'refuses' | 'is silent' | 'answers nonsense';

/** What a test can make the CRM around a host do, in addition to the host's capabilities. */
export type CrmAbility = 'answersCalls' | 'tellsForms';

/** A CRM host, and the CRM around it, which a test controls. */
export interface HostAtTest {
    readonly host: CrmHost;
    readonly clock: SimulatedClock;
    readonly events: readonly CrmEvent[];
    /** How often the host noticed activity of the agent in the page around it. */
    readonly attended: () => number;
    readonly emitted: <Kind extends CrmEvent['event']>(kind: Kind) => Extract<CrmEvent, { event: Kind }>[];
    /** The number of requests to the CRM. */
    readonly asked: () => number;
    /** A CRM that rejects a request has the message "Not today". */
    readonly feels: (mood: Mood) => void;
    /** Takes the outstanding responses. Call one to send it, as the CRM feels by then. */
    readonly heldBack: () => readonly (() => void)[];
    /** What the host wrote to the browser's console. */
    readonly logged: () => readonly string[];
    /** Sets the CRM's settings, by path: '/CRMConnect/screenPop'. */
    readonly hasSettings: (settings: Readonly<Record<string, unknown>>) => void;
    readonly opens: (page: PageInfo) => void;
    /** The agent clicks a number on a record's page; undefined: a click without a number. */
    readonly clicks: (number: string | undefined, recordId: string) => void;
    /** Whether a form for a new record is above the page. */
    readonly opensForm: (entity: string) => void;
}

/** An implementation of the port. */
export interface Implementation {
    readonly name: string;
    /** The capabilities that it reports. */
    readonly capabilities: HostCapabilities;
    readonly abilities: readonly CrmAbility[];
    /** Creates one that has not been started yet. */
    readonly create: () => HostAtTest;
}

export type Need = Exclude<keyof HostCapabilities, 'screenPop'> | 'screenPop' | CrmAbility;

/** A behavior of every host. Fails by throwing. */
export interface Behavior {
    readonly title: string;
    /** What it requires. Hosts without it are skipped. */
    readonly needs?: readonly Need[];
    readonly expectOf: (at: HostAtTest) => Promise<void>;
}

/** Starts it and waits for its first events. */
export async function started(at: HostAtTest): Promise<void> {
    at.host.start();
    await at.clock.pass(100);
}
