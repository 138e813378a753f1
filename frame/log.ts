export { thrownInWords } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Lines for an engineer who has to understand a lost call. Never secrets. */
export type Log = (line: string) => void;

/** The only place of the frame that writes to the console. */
export const consoleLog: Log = (line) => {
    // eslint-disable-next-line no-console -- an agent's support desk reads it there
    console.info(`CRM Connect: ${line}`);
};
