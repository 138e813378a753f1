import { Failure, Outlet } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Port,
    TabsCommand,
    TabsEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { LeaderElection } from './leaderElection';
import type { LeaderClient } from './leaderClient';
import type { PanelMirror } from './panelMirror';
import type { AskTimeouts, TabChannel } from './tabChannel';
import { THE_LEADER } from './tabMessages';

const RELEASE_TIMEOUTS: AskTimeouts = { begin: 2_000, end: 6_000 };

export interface TabsPortParts {
    readonly channel: TabChannel | null;
    readonly lead: LeaderElection;
    readonly leader: () => LeaderClient;
    readonly mirror: () => PanelMirror;
    readonly hasCalls: () => boolean;
}

/** The port through which this tab's runtime reaches the user's other tabs. */
export class TabsPort implements Port<TabsCommand, TabsEvent> {
    private readonly parts: TabsPortParts;
    private readonly outlet: Outlet<TabsEvent>;

    constructor(parts: TabsPortParts) {
        this.parts = parts;
        this.outlet = new Outlet(() => [parts.mirror().standing()]);
    }

    readonly emit = (event: TabsEvent): void => this.outlet.emit(event);

    listen(hear: (event: TabsEvent) => void): void {
        this.outlet.listen(hear);
        this.parts.mirror().catchUp();
    }

    async execute(command: TabsCommand): Promise<unknown> {
        const { leader, mirror } = this.parts;
        switch (command.command) {
            case 'takeOver':
                return this.takeOver();
            case 'mirror':
                return mirror().send(command.mirror);
            case 'ask':
                return leader().ask({ command: 'act', action: command.action });
            case 'resync':
                return mirror().missed();
        }
    }

    /** Another tab requests the phone. */
    release(): Promise<void> {
        const { lead, hasCalls } = this.parts;
        return hasCalls() ? Promise.reject(new Failure('invalidState', 'tabOnCall')) : lead.release();
    }

    private async takeOver(): Promise<void> {
        const { lead, channel } = this.parts;
        if (lead.leading) return;
        if (!channel) throw new Failure('notConnected', 'tabSilent');
        await channel.ask(THE_LEADER, { command: 'takeOver' }, RELEASE_TIMEOUTS);
        await lead.takeOver();
    }
}
