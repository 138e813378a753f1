import type { UA } from 'jssip/lib/UA';
import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';
import { BusyLamps } from './busyLamps';
import type { SipSettings } from './descriptor';
import { MessageWaiting } from './messageWaiting';
import type { Subscribe } from './subscription';

export interface ExchangeEventsParts {
    readonly settings: SipSettings;
    readonly clock: Clock;
    readonly subscribe: Subscribe;
    readonly emit: (event: PhoneEvent) => void;
}

/** What the exchange reports besides calls, each only if the admin wants it. */
export class ExchangeEvents {
    private readonly domain: string;
    private readonly messages: MessageWaiting | null;
    private readonly lamps: BusyLamps | null;

    constructor({ settings, clock, subscribe, emit }: ExchangeEventsParts) {
        const { sipDomain: domain, voicemailNumber: voicemail, busyLamps } = settings;
        this.domain = domain;
        this.messages = voicemail
            ? new MessageWaiting({
                  clock,
                  subscribe,
                  emit: (waiting) => emit({ event: 'MessageWaiting', at: clock.now(), ...waiting })
              })
            : null;
        this.lamps = busyLamps
            ? new BusyLamps({
                  clock,
                  subscribe,
                  domain,
                  emit: (lamp, lampMode) => emit({ event: 'LampMode', at: clock.now(), lamp, lampMode })
              })
            : null;
    }

    /** The phone is registered, for the first time or again. */
    up(agent: UA, user: string): void {
        this.messages?.up(agent, `sip:${user}@${this.domain}`);
        this.lamps?.up(agent);
    }

    monitor(devices: readonly string[]): void {
        if (!this.lamps) throw new PhoneSystemError('unsupported');
        this.lamps.monitor(devices);
    }

    /** The agent has signed out. */
    end(): void {
        this.messages?.end();
        this.lamps?.end();
    }
}
