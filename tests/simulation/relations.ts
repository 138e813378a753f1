import type { Ground } from './ground';
import type { People, Person } from './people';
import { dialled } from './people';
import type { RealCall, TabSeen } from './realCall';
import type { Profile } from './profile';

/** What was opened may be told late: a leader is frozen, and another takes over. */
export const TOLD_WITHIN_MS = 20_000;

/** A question that nobody took is done by the tab that asked, which comes to lead first. Later than this, in milliseconds, it is lost. */
const ARRIVES_WITHIN_MS = 10_000;

interface Opening {
    readonly at: number;
    readonly profile: Profile;
    readonly user: string;
    readonly recordId: string;
    /** Popped for whoever has this number; null when the agent opened it. */
    readonly poppedFor: string | null;
}

/**
 * Which records rules A and P6 allow for each call, from what really happened, without a look into the product. What a fault may have
 * swallowed is allowed to be missing; a record that no rule gives is not allowed, whatever happened.
 */
export class Relations {
    private readonly world: Ground;
    private readonly people: People;
    private readonly openings: Opening[] = [];
    private readonly gone = new Map<string, number>();
    private readonly chosen = new Map<string, Set<string>>();
    /** By the number that was typed. */
    private readonly typedOn = new Map<string, Set<string>>();
    /** When choices were told to another tab that have not arrived there, by call. */
    private readonly underWay = new Map<string, number[]>();
    /** Choices that are safe in a journal, and after which nobody tried another one. */
    readonly settled = new Map<string, string | null>();

    oneBrowser = true;

    constructor(world: Ground, people: People) {
        this.world = world;
        this.people = people;
    }

    opened({ profile, user }: TabSeen, record: Person): void {
        this.openings.push({ at: this.world.time.now, profile, user, recordId: record.id, poppedFor: null });
    }

    popped({ profile, user }: TabSeen, record: Person): void {
        this.openings.push({
            at: this.world.time.now,
            profile,
            user,
            recordId: record.id,
            poppedFor: dialled(record.phone)
        });
    }

    /** A panel of this browser knows for good that the call is over. */
    overFor(profile: Profile, { callId }: RealCall): void {
        const key = `${profile.name} ${callId}`;
        if (!this.gone.has(key)) this.gone.set(key, this.world.time.now);
    }

    /** The agent chose a record of a call, or that it has none. */
    chose(callId: string, recordId: string | null): void {
        this.settled.delete(callId);
        if (recordId !== null) add(this.chosen, callId, recordId);
    }

    /** A choice is told to the tab that leads. */
    sent(callId: string): void {
        this.underWay.set(callId, [...(this.underWay.get(callId) ?? []), this.world.time.now]);
    }

    /** What another tab asked for has reached a panel. */
    arrived({ do: what, callKey }: Readonly<Record<string, unknown>>): void {
        if (what === 'choose' || what === 'chooseNone') this.underWay.get(String(callKey).split('/').at(-1)!)?.shift();
    }

    isUnderWay(callId: string): boolean {
        const since = this.world.time.now - ARRIVES_WITHIN_MS;
        return (this.underWay.get(callId) ?? []).some((at) => at >= since);
    }

    settle(callId: string, recordId: string | null): void {
        // two browsers that know of a call both write its record, and the choice was made in one of them
        if (this.oneBrowser) this.settled.set(callId, recordId);
    }

    /**
     * A4: a number was typed, and this record was open in that tab. The call may come long after, when a tab that was frozen dials at last;
     * the record that was open then is not meant.
     */
    typed(number: string, record: Person | null): void {
        if (record) add(this.typedOn, dialled(number), record.id);
    }

    /** Records that the call may be related to; null stands for none. */
    allowedFor(call: RealCall): ReadonlySet<string | null> {
        const allowed = new Set<string | null>([null]);
        for (const id of this.chosen.get(call.callId) ?? []) allowed.add(id);
        for (const id of this.typedOn.get(dialled(call.number)) ?? []) allowed.add(id);
        const { people } = this;
        for (const { id, savedFor } of people.all) {
            if (savedFor !== null && dialled(savedFor) === dialled(call.number)) allowed.add(id);
        }
        // A5; later lookups of the same call may find what was created meanwhile
        const matches = people.withNumber(call.number);
        if (matches.filter(({ createdAt }) => createdAt <= call.startedAt).length <= 1) {
            for (const { id } of matches) allowed.add(id);
        }
        for (const opening of this.openings) if (this.countsFor(opening, call)) allowed.add(opening.recordId);
        return allowed;
    }

    /** A3: while the call was up, as far as the panel of that browser could know. */
    private countsFor({ at, profile, user, poppedFor }: Opening, call: RealCall): boolean {
        if (user !== call.user) return false;
        if (poppedFor !== null && poppedFor !== dialled(call.number)) return false;
        if (at < call.startedAt - TOLD_WITHIN_MS) return false;
        return at <= (this.gone.get(`${profile.name} ${call.callId}`) ?? Infinity);
    }
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
    const known = to.get(key);
    if (known) known.add(value);
    else to.set(key, new Set([value]));
}
