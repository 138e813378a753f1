export { thrownInWords } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Writes a line that helps an engineer understand a lost call. Never secrets. */
export type Log = (line: string) => void;

/** The only code in the frame that writes to the console. */
export const consoleLog: Log = (line) => {
    // eslint-disable-next-line no-console -- support staff read it there
    console.info(`CRM Connect: ${line}`);
};
