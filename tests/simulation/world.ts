import type { Break } from './faults';
import { Ground } from './ground';
import { People } from './people';
import { Relations } from './relations';

/** What the agents' calls come from. */
export type Kind = 'switch' | 'desk' | 'center';

/** What everything in a scenario shares: time and random values, the org's records, and which of them may belong to which call. */
export class World extends Ground {
    readonly people: People;
    readonly relations: Relations;
    /** In a console, Salesforce does not report every page. */
    readonly console: boolean;
    /** The agents have desk phones. */
    readonly hasDeskPhones: boolean;
    /** The agents work in a contact center. */
    readonly hasContactCenter: boolean;
    readonly screenPopOn: 'ringing' | 'answered' | 'button';

    constructor(seed: number, broken: Break | null, kind: Kind = 'switch') {
        super(seed, broken);
        this.hasDeskPhones = kind === 'desk';
        this.hasContactCenter = kind === 'center';
        this.people = new People(this);
        this.relations = new Relations(this, this.people);
        this.console = this.chance.hits(0.3);
        this.screenPopOn = this.chance.of(['ringing', 'answered', 'answered', 'button']);
    }
}
