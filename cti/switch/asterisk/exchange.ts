import { Failure, explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AmiFields } from './amiMessages';
import type { AmiLink } from './amiLink';
import type { Contexts } from './options';

/** Where a channel is sent. */
export interface Place {
    readonly channel: string;
    readonly context: string;
    readonly extension: string;
}

/** The actions on channels, as Asterisk has them. */
export class Exchange {
    private readonly link: AmiLink;
    private readonly contexts: Contexts;

    constructor(link: AmiLink, contexts: Contexts) {
        this.link = link;
        this.contexts = contexts;
    }

    /** Both at the same time, because one that is left alone in a Dial is hung up. It is answered before the channels have arrived. */
    async redirect({ channel, context, extension }: Place, other?: Place): Promise<void> {
        const more: AmiFields = other
            ? [
                  ['ExtraChannel', other.channel],
                  ['ExtraContext', other.context],
                  ['ExtraExten', other.extension],
                  ['ExtraPriority', 1]
              ]
            : [];
        await this.link.action([
            ['Action', 'Redirect'],
            ['Channel', channel],
            ['Context', context],
            ['Exten', extension],
            ['Priority', 1],
            ...more
        ]);
    }

    music = (channel: string): Place => ({ channel, context: this.contexts.hold, extension: 'music' });

    wait = (channel: string): Place => ({ channel, context: this.contexts.hold, extension: 'wait' });

    /** A caller who is answered, and then hears music. */
    caller = (channel: string): Place => ({ channel, context: this.contexts.hold, extension: 'caller' });

    /** The agent's channel, with which the conference ends. */
    host = (channel: string, room: string): Place => this.inRoom(channel, `1${room}`);

    member = (channel: string, room: string): Place => this.inRoom(channel, `2${room}`);

    private inRoom = (channel: string, extension: string): Place => ({
        channel,
        context: this.contexts.conference,
        extension
    });

    async bridge(one: string, other: string): Promise<void> {
        await this.link.action([
            ['Action', 'Bridge'],
            ['Channel1', one],
            ['Channel2', other],
            ['Tone', 'no']
        ]);
    }

    async hangUp(channel: string, cause = 16): Promise<void> {
        await this.link.action([
            ['Action', 'Hangup'],
            ['Channel', channel],
            ['Cause', cause]
        ]);
    }

    /** A digit as if the device had sent it, so that it goes to the other end. */
    async press(channel: string, digit: string): Promise<void> {
        await this.link.action([
            ['Action', 'PlayDTMF'],
            ['Channel', channel],
            ['Digit', digit],
            ['Duration', 120],
            ['Receive', 'true']
        ]);
    }

    async blindTransfer(channel: string, number: string): Promise<void> {
        await this.link.action([
            ['Action', 'BlindTransfer'],
            ['Channel', channel],
            ['Context', this.contexts.numbers],
            ['Exten', number]
        ]);
    }

    async originate(channel: string, fields: AmiFields): Promise<void> {
        await this.link.action([['Action', 'Originate'], ['Channel', channel], ...fields]);
    }

    /** Throws invalidNumber if nobody can dial it. A caller who is transferred there would be lost. */
    async expectNumber(number: string): Promise<void> {
        const exists = await this.variable(null, `DIALPLAN_EXISTS(${this.contexts.numbers},${number},1)`);
        if (exists === '0') throw new Failure('invalidNumber', explanation('notNumber', number));
    }

    async variable(channel: string | null, name: string): Promise<string> {
        const { Value = '' } = await this.link.action([
            ['Action', 'Getvar'],
            ...(channel === null ? [] : [['Channel', channel] as const]),
            ['Variable', name]
        ]);
        return Value;
    }
}
