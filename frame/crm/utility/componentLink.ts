import { remotePorts } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Port,
    TextChannel,
    UtilityCommand,
    UtilityEvent
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { Log } from '../../log';

/** The port of the component that holds this page. The link opens when someone listens. */
export function componentLink(
    channel: TextChannel,
    { clock, log, session }: { readonly clock: Clock; readonly log: Log; readonly session: string }
): Port<UtilityCommand, UtilityEvent> {
    const link = remotePorts(['utility'], { channel, session, after: clock.after, log: (_, text) => log(text) });
    const { utility } = link.ports;
    return {
        execute: (command) => utility.execute(command),
        listen(hear) {
            utility.listen(hear);
            link.open();
        }
    };
}
