import { initialState } from 'c/callEngine';
import { PhoneRuntime } from 'c/phoneRuntime';
import { serve } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { readFromAsking } from '../../force-app/main/default/lwc/softphoneContract/servingSide';
import { remotePorts } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Ports } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { channelPair } from './channelPair';
import { createFrame } from '../../frame/frame';
import type { Clock } from '../../frame/clock';
import type { PhoneSystemContext } from '../../frame/phone/phoneSystem';
import type { Exchange } from './exchange';
import { LightningPage } from './lightningPage';
import type { Desk } from './desk/desk';
import type { TabPhone } from './realCall';
import { SwitchPhone } from './switchPhone';
import type { Dweller, Profile } from './profile';
import type { TabSeen } from './realCall';
import type { Salesforce } from './salesforce';
import type { World } from './world';
import { quietPage } from '../../frame/__tests__/fakes/quietBrowser';

const KILL_AT_A_PORT = 0.003;

/** A Salesforce tab: the real frame, the real runtime of a panel, and a browser that may freeze or kill them at any time. */
export class Tab implements Dweller, TabSeen {
    readonly profile: Profile;
    /** The user of the page: the one who was signed in when it was loaded. */
    readonly user: string;
    /** Calls of other users that were shown here or found in this user's journal. */
    readonly foreign = new Set<string>();
    readonly runtime: PhoneRuntime;
    readonly page: LightningPage;
    readonly name: string;
    phone: TabPhone | null = null;
    alive = true;
    /** It was not killed while faults happened. */
    livedToTheEnd = true;
    /** Counts how often this tab was frozen. */
    freezes = 0;
    isLeading = false;
    /** Counts how often this tab became the leader or a follower. */
    turns = 0;
    /** The browser stores nothing for this tab, and the agent was warned. */
    inMemory = false;
    private readonly world: World;
    private thawing: (() => void)[] | null = null;
    private thaws = false;
    private visibility: DocumentVisibilityState = 'visible';
    private readonly listeners: [string, () => void][] = [];

    constructor(world: World, profile: Profile, exchange: Exchange, salesforce: Salesforce, desk: Desk | null) {
        this.world = world;
        this.profile = profile;
        this.user = profile.user;
        const meet = (where: string, callIds: readonly string[]): void => {
            for (const id of callIds) if (exchange.userOf(id) !== this.user) this.foreign.add(`${id} ${where}`);
        };
        this.name = world.newId();
        this.page = new LightningPage(world, this, world.relations);
        const clock: Clock = {
            now: () => world.time.now + profile.clockOffset,
            elapsed: () => world.time.now,
            after: (ms, act) => {
                let wanted = true;
                const cancel = world.time.after(ms, () => this.reach(() => wanted && act()));
                // also one that was due while the page was frozen and has not run yet: clearTimeout holds for it
                return () => {
                    wanted = false;
                    cancel();
                };
            }
        };
        const [near, far] = channelPair();
        const link = remotePorts(['tabs', 'crm', 'journal', 'phone'], {
            channel: near,
            session: this.name,
            after: clock.after,
            log: (_level, line) => world.say(`${this.name}: ${line}`)
        });
        this.runtime = new PhoneRuntime({
            initial: initialState({ userId: this.user, locale: 'en-GB', timeZone: 'Europe/London' }, this.name),
            ports: this.watched(link.ports, meet),
            // Not random: everything comes from the scenario's seed.
            random: () => 0.5,
            clock: {
                now: clock.now,
                after: (ms, act, what) => {
                    if (world.broken === 'retry' && what.startsWith('retrySave')) return () => undefined;
                    return clock.after(ms, act);
                }
            },
            itemLook: null,
            ticked: null,
            log: () => undefined,
            changed: (_, { calls }) =>
                meet(
                    'shown',
                    calls.map(({ connection }) => connection.callId)
                ),
            records: {
                findCaller: (request) =>
                    new Promise((resolve) => {
                        world.people.find(request, (answer) => this.reach(() => resolve(answer)));
                    }),
                describeRecord: (recordId) =>
                    new Promise((resolve) => {
                        world.people.describe(recordId, this.user, (answer) => this.reach(() => resolve(answer)));
                    }),
                saveCallRecord: (key, fields, replaces, onlyNew = false) =>
                    new Promise((resolve) => {
                        if (this.dies()) return;
                        salesforce.save(this.user, profile, key, { fields, replaces, onlyNew }, (answer) =>
                            this.reach(() => resolve(answer))
                        );
                        this.dies();
                    }),
                readPhoneCredentials: () => Promise.resolve({ credentials: null }),
                phoneTicket: () =>
                    new Promise((resolve) => {
                        if (!desk) resolve({ problem: 'noDevice' });
                        else desk.ticket(this.user, (answer) => this.reach(() => resolve(answer)));
                    })
            }
        });
        const page = {
            document: this as unknown as Document,
            window: this as unknown as Window
        };
        const frame = createFrame({
            page,
            clock,
            log: (line) => world.say(`${this.name}: ${line}`),
            newId: world.newId,
            host: this.page.host,
            locks: profile.locks(this),
            userId: this.user,
            port: (name) => profile.openPort(this, name),
            store: (name) => profile.store(this, name),
            storage: () => profile.storage,
            choose: () =>
                Promise.resolve({
                    ok: true,
                    factory: (context: PhoneSystemContext<never>) =>
                        desk ? desk.phone(this, context) : new SwitchPhone(world, exchange, this, context)
                }),
            ...quietPage()
        });
        serve(frame.ports, readFromAsking, {
            channel: far,
            log: (line) => world.say(`${this.name}: ${line}`),
            onHello: frame.runtimeConnected
        });
        frame.start();
        this.runtime.start();
        link.open();
        world.say(`${this.name} opens for ${this.user}`);
    }

    get frozen(): boolean {
        return this.thawing !== null;
    }

    get visibilityState(): DocumentVisibilityState {
        return this.visibility;
    }

    addEventListener = (type: string, listener: () => void): void => {
        this.listeners.push([type, listener]);
    };

    show(visible: boolean): void {
        this.visibility = visible ? 'visible' : 'hidden';
        this.reach(() => {
            for (const [type, listener] of this.listeners) if (type === 'visibilitychange') listener();
        });
    }

    reach(act: () => void): void {
        if (!this.alive) return;
        if (this.thawing) this.thawing.push(act);
        else act();
    }

    freeze(ms: number): void {
        if (!this.alive || this.thawing) return;
        this.world.say(`${this.name} freezes for ${ms} ms`);
        this.freezes += 1;
        this.thawing = [];
        this.world.time.after(ms, () => this.thaw());
    }

    /** Runs the pending tasks one by one, as in a browser: promises settle after each (HTML, microtask checkpoint). */
    thaw(): void {
        if (!this.thawing || this.thaws) return;
        this.thaws = true;
        this.nextTask();
    }

    private nextTask(): void {
        const act = this.alive ? this.thawing?.shift() : undefined;
        if (!act) {
            this.thawing = null;
            this.thaws = false;
            return;
        }
        act();
        this.world.time.after(0, () => this.nextTask());
    }

    kill(): void {
        if (!this.alive) return;
        this.world.say(`${this.name} is killed`);
        this.alive = false;
        if (this.world.troubled) this.livedToTheEnd = false;
        const { phone } = this;
        this.phone = null;
        if (phone) phone.vanish();
        this.profile.closed(this);
    }

    /** The ports, which observe their events, and at which the tab may be killed. */
    private watched(ports: Ports, meet: (where: string, callIds: readonly string[]) => void): Ports {
        const { tabs, journal } = ports;
        return {
            ...ports,
            tabs: {
                execute: (command) => tabs.execute(command),
                listen: (hear) =>
                    tabs.listen((event) => {
                        if (event.event === 'Standing') {
                            if (event.leads !== this.isLeading) this.turns += 1;
                            this.isLeading = event.leads;
                        }
                        if (event.event === 'Asked') this.world.relations.arrived(event.action);
                        hear(event);
                    })
            },
            journal: {
                execute: (command) => (this.dies() ? new Promise(() => undefined) : journal.execute(command)),
                listen: (hear) =>
                    journal.listen((event) => {
                        if ('entries' in event)
                            meet(
                                'in the journal',
                                event.entries.map(({ key }) => key.split('/').at(-1)!)
                            );
                        if (event.event !== 'JournalFound') this.inMemory = event.event === 'JournalInMemory';
                        hear(event);
                    })
            }
        };
    }

    private dies(): boolean {
        if (this.alive && this.world.strikes('tab killed at a port', KILL_AT_A_PORT)) this.kill();
        return !this.alive;
    }
}
