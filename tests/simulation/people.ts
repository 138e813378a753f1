import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallerAnswer,
    CallerRow,
    DescribeAnswer,
    FindRequest,
    Unanswered
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Ground } from './ground';

/** The users. */
export const USERS = ['005000000000001AAA', '005000000000002AAA'] as const;

/** A record that a call can be related to. */
export interface Person {
    readonly id: string;
    readonly objectType: 'Lead' | 'Contact' | 'Account';
    readonly name: string;
    readonly phone: string | null;
    readonly createdAt: number;
    /** The user who created it. */
    readonly by: string;
    /** The number of the caller whose form it was saved from; null for all other records. */
    readonly savedFor: string | null;
}

type Answered<Value> = (answer: Value | Unanswered) => void;

const PREFIX = { Lead: '00Q', Contact: '003', Account: '001' };
const COLLEAGUE = '005000000000009AAA';
/** How long the records port waits for an answer about records, in milliseconds. */
const DEADLINE_MS = 15_000;

/** The last nine digits, which are the same in all notations of the numbers in a scenario. */
export const lastNineDigits = (number: string | null): string => (number ?? '').replace(/\D/g, '').slice(-9);

/** The leads, contacts, and accounts of the org, and the results of its Apex for them. */
export class People {
    readonly all: Person[] = [];
    private readonly world: Ground;

    constructor(world: Ground) {
        this.world = world;
        const { chance } = world;
        const day = 86_400_000;
        for (let known = 0; known < 6; known += 1) {
            const objectType = chance.of(['Lead', 'Lead', 'Contact', 'Account'] as const);
            // Two records may share a number.
            const phone = known > 0 && chance.hits(0.2) ? this.all[0].phone : `+44770077${1000 + known}`;
            this.add({
                objectType,
                phone,
                createdAt: world.time.now - day,
                by: chance.hits(0.5) ? USERS[0] : COLLEAGUE,
                savedFor: null
            });
        }
    }

    add(fields: Omit<Person, 'id' | 'name'>): Person {
        const number = String(this.all.length + 1);
        const id = `${PREFIX[fields.objectType]}${number.padStart(12, '0')}AAA`;
        const person = { ...fields, id, name: `${fields.objectType} ${number}` };
        this.all.push(person);
        return person;
    }

    withNumber(number: string | null): Person[] {
        return number === null
            ? []
            : this.all.filter(({ phone }) => phone && lastNineDigits(phone) === lastNineDigits(number));
    }

    find(request: FindRequest, answer: Answered<CallerAnswer>): void {
        this.answerLater(answer, () => ({
            rows: this.withNumber(request.term).map(rowOf),
            cases: [],
            truncated: false
        }));
    }

    describe(recordId: string, user: string, answer: Answered<DescribeAnswer>): void {
        this.answerLater(answer, () => {
            const person = this.all.find(({ id }) => id === recordId);
            if (!person) return { error: { detail: 'There is no such record.' } };
            const { id, objectType, name, by } = person;
            if (this.world.broken === 'form') {
                return { id, objectType, name, personContactId: null, createdById: user, age: 0 };
            }
            const { now } = this.world.time;
            // By the server's clock. Creation dates have whole seconds.
            const age = Math.floor((now - Math.floor(person.createdAt / 1000) * 1000) / 1000) * 1000;
            return { id, objectType, name, personContactId: null, createdById: by, age };
        });
    }

    private answerLater<Value>(answer: Answered<Value>, ask: () => Value | Unanswered): void {
        const { chance, time } = this.world;
        let waits = true;
        const settle = (outcome: Value | Unanswered): void => {
            if (waits) answer(outcome);
            waits = false;
        };
        if (this.world.strikes('question lost', 0.03)) {
            time.after(DEADLINE_MS, () => settle({ error: explanation('salesforceSilent') }));
            return;
        }
        time.after(chance.between(20, 600), () => {
            const outcome = ask();
            time.after(chance.between(10, 300), () => settle(outcome));
        });
    }
}

const rowOf = ({ id, objectType, name, phone }: Person): CallerRow => ({
    id,
    objectType,
    name,
    isPersonAccount: false,
    personContactId: null,
    accountName: null,
    fields: { Phone: phone }
});
