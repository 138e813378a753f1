import type { Call } from 'c/callEngine';
import type { Cause } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { Browsing } from './browsing';
import { Desk } from './desk/desk';
import { Exchange } from './exchange';
import { USERS } from './people';
import { Profile } from './profile';
import type { RealCall } from './realCall';
import { Salesforce } from './salesforce';
import { Tab } from './tab';
import type { World } from './world';

/** A short working day of an agent: browsers with tabs, calls, and all kinds of faults. */
export class Life {
    readonly exchange: Exchange;
    readonly salesforce: Salesforce;
    readonly profiles: Profile[];
    readonly tabs: Tab[] = [];
    /** The users of these browsers, one after another. */
    private readonly users: readonly string[];
    /** The agent joins calls. */
    private readonly confers: boolean;
    private readonly world: World;
    private readonly browsing: Browsing;
    private readonly desk: Desk | null;
    /** Calls that were not finished at the end, although there had been no faults for minutes. */
    stuck: readonly string[] = [];
    private notes = 0;

    constructor(world: World) {
        this.world = world;
        this.browsing = new Browsing(world);
        this.exchange = new Exchange(world);
        this.salesforce = new Salesforce(world);
        this.desk = world.hasDeskPhones ? new Desk(world, this.exchange) : null;
        const twoBrowsers = world.chance.hits(0.25);
        // a server lets one browser have the device
        const browsers = twoBrowsers && !this.desk ? 2 : 1;
        this.profiles = Array.from({ length: browsers }, () => new Profile(world, USERS[0]));
        this.confers = world.conferenceChance.hits(0.25);
        this.users = world.usersChance.hits(0.25) ? USERS : USERS.slice(0, 1);
    }

    async live(): Promise<void> {
        const { chance, time, relations } = this.world;
        relations.oneBrowser = this.profiles.length === 1;
        for (const profile of this.profiles) {
            for (let tabs = chance.between(1, 3); tabs > 0; tabs -= 1) this.open(profile);
        }
        await time.pass(chance.between(100, 2_000));
        for (let steps = chance.between(8, 40); steps > 0; steps -= 1) {
            this.happen();
            if (this.users.length > 1 && this.world.usersChance.hits(0.1)) this.signIn();
            await time.pass(chance.hits(0.3) ? chance.between(0, 30) : chance.between(30, 6_000));
        }
        await this.finish();
    }

    private get alive(): Tab[] {
        return this.tabs.filter(({ alive }) => alive);
    }

    private open(profile: Profile): Tab {
        const tab = new Tab(this.world, profile, this.exchange, this.salesforce, this.desk);
        this.tabs.push(tab);
        return tab;
    }

    /** One event, with or without a fault. */
    private happen(): void {
        const { chance } = this.world;
        const tab = this.alive.length > 0 ? chance.of(this.alive) : this.open(chance.of(this.profiles));
        if (this.confers && this.world.conferenceChance.hits(0.5)) {
            this.convenes(tab);
            return;
        }
        const [call] = this.exchange.up;
        const turns: [number, () => void][] = [
            [10, () => this.exchange.up.length < 3 && this.callIn()],
            [3, () => this.dials(tab)],
            [16, () => this.browsing.browse(tab)],
            [10, () => this.relates(tab)],
            [14, () => this.agentActs(tab)],
            [
                6,
                () =>
                    call?.direction === 'out' &&
                    call.state === 'waiting' &&
                    call.at &&
                    this.exchange.answer(call, call.at)
            ],
            [7, () => call && this.exchange.end(call, causeOf(call), 'remote')],
            [3, () => this.open(chance.of(this.profiles))],
            [4, () => tab.show(chance.hits(0.5))],
            [4, () => this.salesforce.edit()],
            [6, () => this.misfortune(tab)]
        ];
        let ticket = chance.between(
            1,
            turns.reduce((sum, [weight]) => sum + weight, 0)
        );
        for (const [weight, act] of turns) {
            ticket -= weight;
            if (ticket <= 0) {
                act();
                return;
            }
        }
    }

    /** Another user signs in in one of the browsers. Pages that are open there stay open or are closed. */
    private signIn(): void {
        const { usersChance, faults } = this.world;
        const profile = usersChance.of(this.profiles);
        profile.user = this.users.find((user) => user !== profile.user)!;
        faults.note('another user signed in');
        if (usersChance.hits(0.3)) for (const tab of this.alive) if (tab.profile === profile) tab.kill();
        this.open(profile);
    }

    /** A known or an unknown caller. */
    private callIn(): void {
        const { chance, usersChance, people } = this.world;
        const number = chance.hits(0.4) ? (chance.of(people.all).phone ?? undefined) : undefined;
        this.exchange.callIn(usersChance.of(this.users), number);
    }

    private dials(tab: Tab): void {
        const { chance, relations } = this.world;
        if (tab.frozen) return;
        const extension = chance.hits(0.3) ? ` x${chance.between(10, 999)}` : '';
        const number = `0770090${chance.between(1000, 9999)}`;
        relations.typed(number, tab.page.reportedRecord);
        tab.runtime.act({ do: 'dial', number: number + extension });
    }

    private relates(tab: Tab): void {
        const { calls } = tab.runtime.phone;
        if (!tab.frozen && calls.length > 0) this.browsing.relate(tab, this.world.chance.of(calls));
    }

    /** Two parties call, and the agent answers both and joins them. */
    private convenes(tab: Tab): void {
        const { calls } = tab.runtime.phone;
        const next = calls.find(({ state }) => state === 'ringing') ?? calls.find(({ state }) => state === 'held');
        if (this.exchange.up.length < 2) this.callIn();
        else if (next && !tab.frozen) {
            tab.runtime.act({ do: next.state === 'ringing' ? 'answer' : 'conference', callKey: next.key });
        }
    }

    private agentActs(tab: Tab): void {
        const { chance } = this.world;
        if (tab.frozen || tab.runtime.phone.calls.length === 0) return;
        const call = chance.of(tab.runtime.phone.calls);
        const callKey = call.key;
        const note = (): void => {
            this.notes += 1;
            tab.runtime.act({
                do: 'note',
                callKey,
                text: `${call.notes} [${call.connection.callId} note ${this.notes}]`
            });
        };
        const acts: Record<Call['state'], (() => void)[]> = {
            ringing: [
                () => tab.runtime.act({ do: 'answer', callKey }),
                () => tab.runtime.act({ do: 'decline', callKey })
            ],
            connecting: [() => tab.runtime.act({ do: 'hangUp', callKey })],
            connected: [
                note,
                () => tab.runtime.act({ do: 'hold', callKey }),
                () => tab.runtime.act({ do: 'hangUp', callKey })
            ],
            held: [note, () => tab.runtime.act({ do: 'resume', callKey })],
            wrapUp: [note, () => tab.runtime.act({ do: 'save', callKey })],
            ended: [() => tab.runtime.act({ do: 'retrySave', callKey })]
        };
        chance.of(acts[call.state])();
    }

    private misfortune(tab: Tab): void {
        const { chance, faults } = this.world;
        if (this.desk?.suffers()) return;
        chance.of([
            () => {
                faults.note('tab killed');
                tab.kill();
            },
            () => {
                faults.note('tab frozen');
                tab.freeze(chance.between(200, 40_000));
            },
            () => tab.profile.refuseStorage(chance.between(10, 5_000)),
            () => this.salesforce.logOut(chance.between(1_000, 60_000)),
            () => this.alive.forEach((one) => one.phone?.dropLink(chance.between(500, 20_000))),
            () => {
                faults.note('clock jumped');
                tab.profile.clockOffset += chance.between(-3_600_000, 3_600_000);
            },
            () => {
                faults.note('browser killed');
                for (const one of this.alive) if (one.profile === tab.profile) one.kill();
            }
        ])();
    }

    /** The faults are over: a user returns to each browser, every call ends, and everything is finished. */
    private async finish(): Promise<void> {
        const { time } = this.world;
        this.world.troubled = false;
        for (const tab of this.alive) tab.thaw();
        for (const profile of this.profiles) {
            if (!this.alive.some((tab) => tab.profile === profile && tab.user === profile.user)) this.open(profile);
        }
        for (const tab of this.alive) tab.show(true);
        await time.pass(45_000);
        for (const call of this.exchange.up) this.exchange.end(call, 'normal', 'remote');
        // No tab is in use for minutes, because a tab in use sends heartbeats to the leader, which would slow down the simulation.
        for (const tab of this.alive) tab.show(false);
        await time.pass(40_000);
        for (const tab of this.alive.filter(({ isLeading }) => isLeading)) this.wrapUp(tab, false);
        // The longest pause between two attempts to save.
        await time.pass(330_000);
        for (const tab of this.alive.filter(({ isLeading }) => isLeading)) this.wrapUp(tab);
        for (const tab of this.alive) tab.show(true);
        await time.pass(10_000);
        // Records of a user who has left wait until that user returns.
        const theirs = this.alive.filter(({ user, profile }) => user === profile.user);
        this.stuck = theirs.flatMap(({ runtime, name, isLeading }) =>
            runtime.phone.calls.map(
                ({ key, state, record }) => `${key} ${state} ${record.state} in ${name}${isLeading ? ', leading' : ''}`
            )
        );
        await this.nextMorning();
    }

    /** Everything was closed overnight, so what a browser could not read the day before is finished now. */
    private async nextMorning(): Promise<void> {
        const { time } = this.world;
        for (const user of this.users) {
            for (const tab of this.alive) tab.kill();
            for (const profile of this.profiles) profile.user = user;
            const tabs = this.profiles.map((profile) => this.open(profile));
            await time.pass(60_000);
            for (const tab of tabs) this.wrapUp(tab);
            await time.pass(60_000);
        }
    }

    /** If several records match, Save asks for a choice (A9). */
    private wrapUp(tab: Tab, chooses = true): void {
        for (const call of tab.runtime.phone.calls) {
            if (call.state !== 'wrapUp') continue;
            if (chooses) this.browsing.chooseNone(tab, call);
            tab.runtime.act({ do: 'save', callKey: call.key });
        }
    }
}

/** The cause with which the far end ends this call. */
function causeOf({ direction, state }: RealCall): Cause {
    if (state !== 'waiting') return 'normal';
    return direction === 'in' ? 'callCancelled' : 'busy';
}
