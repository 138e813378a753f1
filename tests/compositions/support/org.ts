import type {
    CallRecordFields,
    CrmCommand,
    CrmEvent,
    JournalEvent,
    PhoneCommand,
    PhoneEvent,
    Ports,
    Records,
    TabsCommand,
    TabsEvent
} from 'c/softphoneContract';
import { Failure, Outlet } from 'c/softphoneContract';
import {
    ALL_CAPABILITIES,
    Ada,
    LAYOUT,
    fred,
    settingsRead
} from '../../../force-app/main/default/lwc/callEngine/__tests__/support/agent';

const connection = { callId: 'one', deviceId: '1001' };
const remote = { number: '07814256404' };
const { features } = new Ada().state.device;
/** The credentials that Salesforce returns for this user's phone. */
const CREDENTIALS = {
    signIn: { user: '1001', password: 'minted', authorizationUser: '1764288000:1001' },
    iceServers: [{ username: '1764288000:ada', credential: 'minted' }],
    validFor: 43_200_000
};
export const AT = Date.UTC(2026, 10, 20, 16, 11, 36);

/** Everything behind a runtime's ports: a phone, a CRM, a journal, a single tab, and Salesforce's records. */
export class Org {
    /** What happened, in order, as readable texts. */
    readonly story: string[] = [];
    readonly saved = new Map<string, CallRecordFields>();
    /** The recent calls that were stored last. */
    recent: readonly object[] = [];
    private up = false;
    private readonly phone = new Outlet<PhoneEvent>(() => [
        { event: 'Features', at: AT, features },
        { event: 'LinkState', at: AT, state: 'up' },
        { event: 'InService', at: AT, deviceId: '1001' },
        { event: 'Snapshot', at: AT, calls: [] }
    ]);
    private readonly crm = new Outlet<CrmEvent>(() => [
        { event: 'HostCapabilities', at: AT, capabilities: ALL_CAPABILITIES },
        settingsRead(AT),
        { event: 'LayoutRead', at: AT, layout: LAYOUT },
        {
            event: 'CurrentUserRead',
            at: AT,
            user: { timeZone: 'Europe/London', userId: null, internalNumbersDigitsLength: null }
        }
    ]);
    private readonly journal = new Outlet<JournalEvent>(() => [
        { event: 'JournalRead', at: AT, entries: [], aliveAt: null }
    ]);
    private readonly tabs = new Outlet<TabsEvent>(() => [{ event: 'Standing', leads: true, others: false }]);

    readonly ports: Ports = {
        tabs: { execute: (command: TabsCommand) => Promise.resolve(command.command), listen: this.tabs.listen },
        crm: {
            execute: (command: CrmCommand) => this.record(`crm ${command.command}`),
            listen: this.crm.listen
        },
        journal: {
            execute: async (command) => {
                if (command.command === 'keepRecent') this.recent = command.lines;
                else {
                    const { puts, removes } = command;
                    await this.record(puts.length > 0 ? 'journal written' : `journal removed ${removes.length}`);
                }
            },
            listen: this.journal.listen
        },
        phone: { execute: (command) => this.dials(command), listen: this.phone.listen }
    };

    readonly records: Records = {
        findCaller: () => Promise.resolve({ rows: [fred], cases: [], truncated: false }),
        describeRecord: () => Promise.resolve({ error: {} }),
        saveCallRecord: async (callKey, fields) => {
            await this.record('record saved');
            this.saved.set(callKey, { ...this.saved.get(callKey), ...fields });
            return { ok: true, taskId: '00T000000000001AAA', kept: [], moved: [] };
        },
        readPhoneCredentials: () => Promise.resolve({ credentials: CREDENTIALS }),
        phoneTicket: (audience) => Promise.resolve({ ticket: `ticket for ${audience}` })
    };

    /** The phone system forgets who is signed in. */
    asksToSignIn(): void {
        this.phone.emit({ event: 'LinkState', at: AT, state: 'denied', reason: 'signInNeeded' });
    }

    /** The phone system needs a ticket for one of its servers. */
    asksForTicket(audience: string): void {
        this.phone.emit({ event: 'TicketNeeded', at: AT, ticketId: 'ticket-1', audience });
    }

    rings(): void {
        this.up = true;
        this.phone.emit({ event: 'Delivered', at: AT, connection, direction: 'in', remote });
    }

    private record(what: string): Promise<undefined> {
        this.story.push(what);
        return Promise.resolve(undefined);
    }

    private async dials(command: PhoneCommand): Promise<undefined> {
        if (command.command === 'makeCall') throw new Failure('rejected', { detail: '603 Decline' });
        if (command.command === 'ticket') return this.record(`phone ticket ${JSON.stringify(command.answer)}`);
        if (command.command === 'setIceServers')
            return this.record(`phone servers of ${command.iceServers[0].username}`);
        if (command.command === 'signIn') {
            this.phone.emit({ event: 'LinkState', at: AT, state: 'up' });
            return this.record(`phone signIn as ${String(command.authorizationUser)}`);
        }
        if (command.command === 'completeInteraction') return this.record('phone completeInteraction');
        if (!this.up) throw new Failure('invalidState', 'callOver');
        if (command.command === 'answer')
            this.phone.emit({ event: 'Established', at: AT + 5_000, connection, direction: 'in', remote });
        if (command.command === 'clear') {
            this.up = false;
            this.phone.emit({
                event: 'ConnectionCleared',
                at: AT + 65_000,
                connection,
                releasing: 'local',
                cause: 'normal'
            });
        }
        return this.record(`phone ${command.command}`);
    }
}
