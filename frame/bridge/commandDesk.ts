import { because } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Command, CommandAnswer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { deadlineOf } from './commandDeadlines';
import { commandErrorOf } from './commandErrors';

/** So many ids are remembered, to notice a command that comes twice. */
const REMEMBERED_IDS = 500;

export interface CommandDeskParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly carryOut: (command: Command) => Promise<unknown>;
    readonly answer: (answer: CommandAnswer) => void;
}

export interface CommandDesk {
    /** Has the command carried out, once for each id; its answer comes through `answer`, before the command's deadline. */
    take(id: string, command: Command): void;
    /** The panel that asked is gone: nobody waits for what is still under way. */
    forget(): void;
}

/** Sees to it that each command is answered exactly once, whatever the phone system or the host does. */
export function createCommandDesk({ clock, log, carryOut, answer }: CommandDeskParts): CommandDesk {
    let ids = new Set<string>();

    function remember(id: string): void {
        ids.add(id);
        if (ids.size > REMEMBERED_IDS) ids.delete(ids.values().next().value as string);
    }

    function take(id: string, command: Command): void {
        if (ids.has(id)) {
            log(`command ${command.command} with the id ${id} came twice; the second one is ignored`);
            return;
        }
        remember(id);
        const asker = ids;
        let answered = false;
        const settle = (outcome: CommandAnswer): void => {
            if (answered || asker !== ids) {
                log(`late answer to ${command.command} dropped: ${JSON.stringify(outcome)}`);
                return;
            }
            answered = true;
            cancelDeadline();
            answer(outcome);
        };
        const cancelDeadline = clock.after(deadlineOf(command.command), () => {
            const seconds = deadlineOf(command.command) / 1000;
            log(`${command.command} was not answered within ${seconds} seconds`);
            settle({ id, ok: false, error: { reason: 'timeout', ...because('noAnswer', seconds) } });
        });
        new Promise((resolve) => resolve(carryOut(command))).then(
            (value) => settle(value === undefined ? { id, ok: true } : { id, ok: true, value }),
            (thrown) => settle({ id, ok: false, error: commandErrorOf(thrown) })
        );
    }

    return {
        take,
        forget: () => {
            ids = new Set();
        }
    };
}
