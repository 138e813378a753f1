import type * as Flex from '@twilio/flex-ui';
import { FlexPlugin } from '@twilio/flex-plugin';
import { version } from '../package.json';
import { startPlugin } from './startPlugin';

const NAME = 'CrmConnectPlugin';

/** The plug-in as Flex loads it. */
export class CrmConnectPlugin extends FlexPlugin {
    constructor() {
        super(NAME);
    }

    override init(flex: typeof Flex, manager: Flex.Manager): void {
        startPlugin({
            flex,
            manager,
            page: window,
            product: version,
            nonce: crypto.randomUUID(),
            after: (ms, act) => void setTimeout(act, ms),
            log: (line) => console.warn(`${NAME}: ${line}`)
        });
    }
}
