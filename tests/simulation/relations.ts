import type { Ground } from './ground';
import type { People, Person } from './people';
import { lastNineDigits } from './people';
import type { RealCall, TabSeen } from './realCall';
import type { Profile } from './profile';

/** An opened record may be reported late, if the leader is frozen and another one takes over. */
export const TOLD_WITHIN_MS = 20_000;

/** If no leader accepts a request, the tab that sent it becomes the leader and handles it. After this time, in milliseconds, it is lost. */
const ARRIVES_WITHIN_MS = 10_000;

interface Opening {
    readonly at: number;
    readonly profile: Profile;
    readonly user: string;
    readonly recordId: string;
    /** The number of the caller for whom it was popped; null if the agent opened it. */
    readonly poppedFor: string | null;
}

/**
 * The records that rules A and P6 allow for each call, determined from what really happened, without the product's state. A record that
 * a fault may have lost may be missing. A record that no rule gives is never allowed.
 */
export class Relations {
    private readonly world: Ground;
    private readonly people: People;
    private readonly openings: Opening[] = [];
    private readonly gone = new Map<string, number>();
    private readonly chosen = new Map<string, Set<string>>();
    /** The records that were open when a number was typed, by number. */
    private readonly typedOn = new Map<string, Set<string>>();
    /** By call, when choices were sent to another tab that have not arrived there. */
    private readonly underWay = new Map<string, number[]>();
    /** Choices that are in a journal, without a later attempt to make another one. */
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
            poppedFor: lastNineDigits(record.phone)
        });
    }

    /** A panel of this browser has stored that the call is over. */
    overFor(profile: Profile, { callId }: RealCall): void {
        const key = `${profile.name} ${callId}`;
        if (!this.gone.has(key)) this.gone.set(key, this.world.time.now);
    }

    /** The agent selected a record for a call, or none. */
    chose(callId: string, recordId: string | null): void {
        this.settled.delete(callId);
        if (recordId !== null) add(this.chosen, callId, recordId);
    }

    /** A choice is sent to the leading tab. */
    sent(callId: string): void {
        this.underWay.set(callId, [...(this.underWay.get(callId) ?? []), this.world.time.now]);
    }

    /** A request from another tab has reached a panel. */
    arrived({ do: what, callKey }: Readonly<Record<string, unknown>>): void {
        if (what === 'choose' || what === 'chooseNone') this.underWay.get(String(callKey).split('/').at(-1)!)?.shift();
    }

    isUnderWay(callId: string): boolean {
        const since = this.world.time.now - ARRIVES_WITHIN_MS;
        return (this.underWay.get(callId) ?? []).some((at) => at >= since);
    }

    settle(callId: string, recordId: string | null): void {
        // Two browsers that have a call both write its record, but the choice was made in only one of them.
        if (this.oneBrowser) this.settled.set(callId, recordId);
    }

    /**
     * A4: a number was typed while this record was open in the tab. The call may come much later, when a tab that was frozen finally
     * dials; the record that is open then does not count.
     */
    typed(number: string, record: Person | null): void {
        if (record) add(this.typedOn, lastNineDigits(number), record.id);
    }

    /** The records to which the call may be related; null means none. */
    allowedFor(call: RealCall): ReadonlySet<string | null> {
        const allowed = new Set<string | null>([null]);
        for (const id of this.chosen.get(call.callId) ?? []) allowed.add(id);
        for (const id of this.typedOn.get(lastNineDigits(call.number)) ?? []) allowed.add(id);
        const { people } = this;
        for (const { id, savedFor } of people.all) {
            if (savedFor !== null && lastNineDigits(savedFor) === lastNineDigits(call.number)) allowed.add(id);
        }
        // A5. Later lookups of the same call may find records that were created in the meantime.
        const matches = people.withNumber(call.number);
        if (matches.filter(({ createdAt }) => createdAt <= call.startedAt).length <= 1) {
            for (const { id } of matches) allowed.add(id);
        }
        for (const opening of this.openings) if (this.countsFor(opening, call)) allowed.add(opening.recordId);
        return allowed;
    }

    /** A3: during the call, as far as the panel of that browser could know. */
    private countsFor({ at, profile, user, poppedFor }: Opening, call: RealCall): boolean {
        if (user !== call.user) return false;
        if (poppedFor !== null && poppedFor !== lastNineDigits(call.number)) return false;
        if (at < call.startedAt - TOLD_WITHIN_MS) return false;
        return at <= (this.gone.get(`${profile.name} ${call.callId}`) ?? Infinity);
    }
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
    const known = to.get(key);
    if (known) known.add(value);
    else to.set(key, new Set([value]));
}
