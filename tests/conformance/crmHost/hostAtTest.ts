import type {
    CrmEvent,
    HostCapabilities,
    PageInfo
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmHost } from '../../../frame/crm/crmHost';
import type { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';

/** What the CRM around a host answers to everything that it is asked from now on. */
export type Mood = 'answers' | 'refuses' | 'is silent' | 'answers nonsense';

/** What the CRM around a host can be made to do, beside what its capabilities say. */
export type CrmAbility = 'answersCalls' | 'tellsForms';

/** A CRM host with the CRM around it in the hands of a test. */
export interface HostAtTest {
    readonly host: CrmHost;
    readonly clock: SimulatedClock;
    readonly events: readonly CrmEvent[];
    /** How often the agent was seen at work on the page around. */
    readonly attended: () => number;
    readonly told: <Kind extends CrmEvent['event']>(kind: Kind) => Extract<CrmEvent, { event: Kind }>[];
    /** How often the CRM was asked for anything. */
    readonly asked: () => number;
    /** The CRM says in its words why, where it refuses: "Not today". */
    readonly feels: (mood: Mood) => void;
    /** Answers that come after all. */
    readonly catchUp: () => void;
    /** The CRM has these settings from now on; '/CRMConnect/screenPop' is a path. */
    readonly hasSettings: (settings: Readonly<Record<string, unknown>>) => void;
    readonly opens: (page: PageInfo) => void;
    /** The agent clicks a number on a record's page; undefined: a click that brings none. */
    readonly clicks: (number: string | undefined, recordId: string) => void;
    /** A form for a new record lies above the page. */
    readonly opensForm: (entity: string) => void;
}

/** An implementation of the port. */
export interface Implementation {
    readonly name: string;
    /** As it says itself. */
    readonly capabilities: HostCapabilities;
    readonly abilities: readonly CrmAbility[];
    /** Builds one that has not been started yet. */
    readonly create: () => HostAtTest;
}

export type Need = Exclude<keyof HostCapabilities, 'screenPop'> | 'screenPop' | CrmAbility;

/** One thing that every host does. Fails by throwing. */
export interface Behavior {
    readonly title: string;
    /** What it takes; without it, there is nothing to see. */
    readonly needs?: readonly Need[];
    readonly expectOf: (at: HostAtTest) => Promise<void>;
}

/** Started, with everything told that comes at the start. */
export async function started(at: HostAtTest): Promise<void> {
    at.host.start();
    await at.clock.pass(100);
}
