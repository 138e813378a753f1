/** The Asterisk of the lab, as the behaviors of the Switch port need it (tests/conformance/switch/switchAtTest.ts). */
import { startLab, CUSTOMER } from '../lab/lab.mjs';
import { until } from '../../support/until.mjs';
import { BreakableLink } from './breakableLink.mjs';
import { importForNode } from '../../support/importForNode.mjs';

const clock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    after: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};

const AT_FAR_END = { answer: 'accept', reject: 'hangup', hangUp: 'hangup', hold: 'hold', resume: 'resume' };

export class AsteriskAtTest {
    #lab;
    #link;
    #modules;
    #current = null;

    static async start() {
        const exchange = new AsteriskAtTest();
        const [{ AsteriskSwitch }, { SwitchLog }, lab] = await Promise.all([
            importForNode('cti/switch/asterisk/asteriskSwitch.ts'),
            importForNode('tests/conformance/switch/switchLog.ts'),
            startLab()
        ]);
        exchange.#lab = lab;
        exchange.#modules = { AsteriskSwitch, SwitchLog };
        await Promise.all([lab.handset.start(), lab.otherHandset.start()]);
        exchange.#link = await BreakableLink.to(lab.ami.port);
        return exchange;
    }

    get ami() {
        return this.#lab.ami;
    }

    /** A switch that has not been started yet, on an exchange without calls. */
    create() {
        const { handset, otherHandset, customer, colleague, ami } = this.#lab;
        const { AsteriskSwitch, SwitchLog } = this.#modules;
        const sut = new AsteriskSwitch({ ...ami, port: this.#link.port }, clock);
        const log = new SwitchLog();
        const numbers = { customer: CUSTOMER.number, colleague: '1002' };
        const wait = (condition, what) => until(condition, what, { every: 5 });
        const links = () => log.all.filter(({ up }) => up).length;
        const start = async () => {
            sut.start(log);
            await wait(() => links() > 0, 'the link');
        };
        const whose = ({ callId, deviceId }) => {
            const { event } = log
                .of(deviceId)
                .findLast(({ event: one }) => one.remote && one.connection.callId === callId);
            return event.remote.number === numbers.colleague ? colleague : customer;
        };
        this.#current = {
            sut,
            log,
            device: handset.number,
            otherDevice: otherHandset.number,
            numbers,
            start,
            another: async () => {
                const other = { sut: new AsteriskSwitch(ami, clock), log: new SwitchLog() };
                other.sut.start(other.log);
                await wait(() => other.log.all.length > 0, 'the link of the other server');
                return other;
            },
            until: wait,
            ring: async (who, { withheld = false } = {}) => {
                const from = handset.mark();
                const before = log.of(handset.number).length;
                if (who === 'customer') await customer.ring({ to: handset.number, ...(withheld && { from: '' }) });
                else await colleague.command('dial', `sip:${handset.number}@${this.#lab.domain}`);
                const delivered = () =>
                    log
                        .of(handset.number)
                        .slice(before)
                        .find(({ event }) => event.event === 'Delivered');
                await wait(delivered, 'Delivered');
                await handset.event('CALL_INCOMING', from);
                return delivered().event.connection;
            },
            farEnd: async (connection, act) => {
                if (act === 'hold') await this.#settled();
                await phonesDo(whose(connection), act);
            },
            handset: async (act, deviceId = handset.number) => {
                if (act === 'hold') await this.#settled();
                await [handset, otherHandset].find(({ number }) => number === deviceId)[act]();
            },
            handsetDials: (who) => handset.dial(numbers[who]),
            handsetConsults: (number) => handset.consult(number),
            handsetTransfers: () => handset.completeTransfer(),
            plug: (on) => handset.setRegistered(on),
            loseLink: () => this.#link.cut(),
            regainLink: async () => {
                const before = links();
                this.#link.mend();
                await wait(() => links() > before, 'the link to be back');
            }
        };
        return this.#current;
    }

    /** Nobody presses hold before the exchange has finished connecting the call. */
    #settled() {
        const { pbx } = this.#lab;
        const isDone = async () => !(await pbx.channels()).some((channel) => channel.startsWith('Local/'));
        return until(isDone, 'the exchange to remove its own channels from the call', { every: 20 });
    }

    /** Its power fails. The phones give up their calls. */
    async kill() {
        const { pbx, handset, customer } = this.#lab;
        await pbx.kill();
        for (const phone of [handset, customer]) await phone.command('hangupall');
    }

    /** Resolves when the handset can be called again. */
    async boot() {
        const { pbx, handset } = this.#lab;
        await pbx.start();
        await pbx.registered(handset.number);
    }

    /** Ends what the test has left. */
    async tidyUp() {
        const { pbx, handset } = this.#lab;
        await this.#current?.sut.stop();
        this.#link.mend();
        await pbx.hangUpAll();
        await until(async () => (await pbx.channels()).length === 0, 'the end of all calls', { every: 30 });
        await handset.setRegistered(true);
    }

    async stop() {
        await this.#link?.close();
        await this.#lab?.stop();
    }
}

const phonesDo = async (phone, act) => {
    const { ok, data } = await phone.command(AT_FAR_END[act]);
    if (!ok && act !== 'resume') throw new Error(`${phone.name}: ${act}: ${data}`);
};
