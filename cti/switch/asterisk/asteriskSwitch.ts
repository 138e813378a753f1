import { Failure, explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CommandValues,
    Explanation,
    Features
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../../frame/clock';
import type { DeviceCommand } from '../../protocol/messages';
import type { DeviceReport, Switch, SwitchListener } from '../switch';
import { AmiLink } from './amiLink';
import type { AmiMessage } from './amiMessages';
import { Bridges } from './bridges';
import { Calls } from './calls';
import { Commands } from './commands';
import { Endings } from './endings';
import type { Waiting } from './endings';
import { Exchange } from './exchange';
import { Normalizer } from './normalizer';
import { numbersOf } from './numbers';
import { asteriskOptions } from './options';
import type { AsteriskOptions, GivenOptions } from './options';
import { Settling } from './settling';
import { rebuild } from './snapshot';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    // The handset's own key mutes. The exchange does not know about it, so the panel could not say whether the agent is heard.
    mute: false,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    conference: true,
    secondCall: true,
    signIn: false,
    lamps: false,
    setAttributes: false,
    completeInteraction: false
};

/** How long after signing in the exchange may still be starting, in milliseconds. */
const BOOT_MS = 15_000;

const isOut = (state: string | undefined): boolean => state === 'UNAVAILABLE' || state === 'INVALID';

/**
 * An Asterisk, watched and driven through its Manager Interface (AMI). It follows the calls of all devices, so that a device that is
 * monitored later has its calls with everything that the events have said.
 */
export class AsteriskSwitch implements Switch {
    private readonly options: AsteriskOptions;
    private readonly clock: Clock;
    private readonly link: AmiLink;
    private readonly exchange: Exchange;
    private readonly calls: Calls;
    private readonly bridges = new Bridges();
    private readonly waiting: Waiting = { rooms: new Set(), music: new Set() };
    private readonly refused = new Set<string>();
    private readonly settling: Settling;
    private readonly normalizer: Normalizer;
    private readonly commands: Commands;
    /** Whether each device is out of service. */
    private readonly devices = new Map<string, boolean>();
    private readonly monitored = new Set<string>();
    private readonly queues = new Map<string, Promise<unknown>>();
    private listener: SwitchListener | null = null;
    /** The events since the list of channels was asked for. Null: the state is known. */
    private backlog: AmiMessage[] | null = [];
    /** FullyBooted may come before the answer to the login has been dealt with. */
    private isBooted = false;
    private onBooted: (() => void) | null = null;

    /** @throws {Error} with a sentence that names the wrong option */
    constructor(given: GivenOptions, clock: Clock) {
        const options = asteriskOptions(given);
        this.options = options;
        this.clock = clock;
        this.link = new AmiLink(options, clock, {
            up: () => void this.read().catch(() => this.link.reconnect()),
            down: (why) => this.lost(why),
            event: (event) => this.heed(event)
        });
        this.exchange = new Exchange(this.link, options.contexts);
        this.settling = new Settling(clock);
        this.calls = new Calls(clock.now, (device, report) => this.report(device, report));
        const { calls, bridges, waiting, exchange, settling, refused } = this;
        const leftOver = (channel: string): void => void exchange.hangUp(channel).catch(() => undefined); // gone already
        const endings = new Endings({ calls, bridges, waiting, leftOver });
        const ask = (channel: string, answer: (isWithheld: boolean) => void): void => {
            void this.isWithheld(channel).then((isWithheld) => {
                answer(isWithheld);
                settling.check();
            });
        };
        this.normalizer = new Normalizer({ calls, bridges, waiting, endings, options, ask });
        this.commands = new Commands({ calls, bridges, endings, waiting, exchange, options, settling, refused, clock });
    }

    get features(): Features {
        const internalNumbers = this.options.internalNumbers ?? numbersOf(this.devices.keys());
        return { ...FEATURES, ...(internalNumbers && { internalNumbers }) };
    }

    start(listener: SwitchListener): void {
        this.listener = listener;
        this.link.start();
    }

    async stop(): Promise<void> {
        this.listener = null;
        this.settling.fail();
        await this.link.stop();
    }

    monitor(deviceId: string): Promise<readonly DeviceReport[]> {
        return new Promise((resolve) => {
            if (this.backlog) throw new Failure('notConnected');
            if (!this.devices.has(deviceId)) throw new Failure('rejected', explanation('deviceUnknown', deviceId));
            this.monitored.add(deviceId);
            resolve(this.stateOf(deviceId));
        });
    }

    unmonitor(deviceId: string): void {
        this.monitored.delete(deviceId);
    }

    /** One command of a device at a time, because each changes what the next one may do. Only hanging up does not wait. */
    async execute(deviceId: string, command: DeviceCommand): Promise<CommandValues[keyof CommandValues] | undefined> {
        const run = (): ReturnType<Commands['execute']> => {
            if (this.backlog) throw new Failure('notConnected');
            return this.commands.execute(deviceId, command);
        };
        if (command.command === 'clear') return run();
        const before = this.queues.get(deviceId) ?? Promise.resolve();
        const done = before.then(run);
        const settled = done.catch(() => undefined);
        this.queues.set(deviceId, settled);
        await settled;
        if (this.queues.get(deviceId) === settled) this.queues.delete(deviceId);
        return done;
    }

    /** Signed in: what the exchange has now. */
    private async read(): Promise<void> {
        this.backlog = [];
        await this.booted();
        const devices = await this.link.list([['Action', 'DeviceStateList']]);
        this.devices.clear();
        for (const one of devices) this.noteDevice(one);
        const rows = await this.link.list([['Action', 'CoreShowChannels']]);
        const deviceOf = (channel: string): string | null => this.normalizer.deviceOf(channel);
        const own = rows.map(({ Channel = '' }) => Channel).filter((channel) => deviceOf(channel) !== null);
        const hidden = await Promise.all(own.map((channel) => this.isWithheld(channel)));
        const withheld = new Set(own.filter((_, index) => hidden[index]));
        rebuild(this.calls, this.bridges, { rows, deviceOf, withheld });
        const events = this.backlog;
        for (const event of events) this.take(event);
        for (const device of this.monitored) {
            for (const report of this.stateOf(device)) this.listener?.report(device, report);
        }
        this.backlog = null;
        this.listener?.link({ up: true, explanation: {} });
    }

    private booted(): Promise<void> {
        if (this.isBooted) return Promise.resolve();
        return new Promise((resolve) => {
            const cancel = this.clock.after(BOOT_MS, resolve);
            this.onBooted = () => {
                cancel();
                resolve();
            };
        });
    }

    private async isWithheld(channel: string): Promise<boolean> {
        // Gone already: then nobody needs to know.
        const presentation = await this.exchange.variable(channel, 'CONNECTEDLINE(num-pres)').catch(() => '');
        return presentation.startsWith('prohib');
    }

    private lost(explanation: Explanation): void {
        this.backlog = [];
        this.isBooted = false;
        this.onBooted?.();
        this.settling.fail();
        this.listener?.link({ up: false, explanation });
    }

    private heed(event: AmiMessage): void {
        if (event.Event === 'FullyBooted') {
            this.isBooted = true;
            this.onBooted?.();
        } else if (this.backlog) this.backlog.push(event);
        else this.take(event);
    }

    private take(event: AmiMessage): void {
        if (event.Event === 'DeviceStateChange') this.deviceChanged(event);
        else if (event.Event === 'OriginateResponse' && event.Response === 'Failure')
            this.refused.add(event.Uniqueid ?? '');
        else this.normalizer.heed(event);
        this.settling.check();
    }

    /** The device whose service has changed. Null: none of ours, or nothing new. */
    private noteDevice({ Device = '', State }: AmiMessage): string | null {
        const start = `${this.options.technology}/`;
        if (!Device.startsWith(start)) return null;
        const device = Device.slice(start.length);
        const out = isOut(State);
        if (this.devices.get(device) === out) return null;
        this.devices.set(device, out);
        return device;
    }

    private deviceChanged(event: AmiMessage): void {
        const device = this.noteDevice(event);
        if (device !== null) this.report(device, this.serviceOf(device));
    }

    private serviceOf(deviceId: string): DeviceReport {
        const out = this.devices.get(deviceId) !== false;
        return { event: { event: out ? 'OutOfService' : 'InService', at: this.clock.now(), deviceId } };
    }

    private stateOf(deviceId: string): readonly DeviceReport[] {
        const calls = this.calls.snapshot(deviceId);
        return [this.serviceOf(deviceId), { event: { event: 'Snapshot', at: this.clock.now(), calls } }];
    }

    private report(deviceId: string, report: DeviceReport): void {
        if (this.backlog === null && this.monitored.has(deviceId)) this.listener?.report(deviceId, report);
    }
}
