import { DEFAULT_SETTINGS } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FLAGS } from '../../../frame/phone/flex/messages';
import type { Flags } from '../../../frame/phone/flex/messages';
import { startPlugin } from '../../../flex-plugin/src/startPlugin';
import type { OpenFlex } from '../../../frame/phone/flex/flexLink';
import type { Clock } from '../../../frame/clock';
import { FakeFlex } from '../../../workbench/flex/fakeFlex';

export const FLEX = 'https://flex.example.com';
export const PANEL = 'https://org--c.vf.example.com';

/** Flex with the real plug-in, in a frame of the phone's page, without a browser. Messages take a turn, as in a browser. */
export class EmbeddedFlex {
    readonly flex: FakeFlex;
    /** How the page was divided. */
    readonly arranged: boolean[] = [];
    readonly logged: string[] = [];
    loaded = 0;
    private readonly clock: Clock;
    private hears: ((data: unknown) => void) | null = null;
    private pageHears: (event: MessageEvent) => void = () => undefined;
    private leave: () => void = () => undefined;

    constructor(clock: Clock, panelOrigins: readonly string[] = [PANEL]) {
        this.clock = clock;
        this.flex = new FakeFlex({ now: clock.now, panelOrigins });
    }

    readonly open: OpenFlex = (_, hear) => {
        this.hears = hear;
        this.load();
        return {
            post: (text) => this.later(() => this.say(text, PANEL)),
            reload: () => {
                this.leave();
                this.load();
            },
            arrange: (busy) => this.arranged.push(busy),
            close: () => {
                this.hears = null;
            }
        };
    };

    /** Somebody sends Flex a message. */
    say(data: unknown, origin: string, source: unknown = this.parent): void {
        this.pageHears({ data, origin, source } as MessageEvent);
    }

    /** Flex's page is loaded again. */
    load(): void {
        this.loaded += 1;
        const { parent, clock } = this;
        startPlugin({
            flex: this.flex.flex,
            manager: this.flex.manager,
            page: {
                parent,
                addEventListener: (type: string, listener: (event: never) => void) => {
                    if (type === 'message') this.pageHears = listener as (event: MessageEvent) => void;
                    if (type === 'pagehide') this.leave = listener as () => void;
                }
            },
            product: '1.2.3',
            nonce: `load-${this.loaded}`,
            after: (ms, act) => void clock.after(ms, act),
            log: (line) => this.logged.push(line)
        });
    }

    /** The window of the phone's page, as Flex sees it. The browser delivers only what is for its origin. */
    private readonly parent = {
        postMessage: (text: unknown, origin: unknown): void => {
            if (origin === PANEL) this.later(() => this.hears?.(text));
        }
    } as unknown as Window;

    private later(act: () => void): void {
        this.clock.after(0, act);
    }
}

/** The phone's settings that Flex needs, as they are without changes by an admin. */
export const flags = (changes: Partial<Flags> = {}): Flags => ({
    ...(Object.fromEntries(FLAGS.map((flag) => [flag, DEFAULT_SETTINGS[flag]])) as Flags),
    ...changes
});
