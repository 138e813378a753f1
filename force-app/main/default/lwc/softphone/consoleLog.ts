/** Lines for the engineer who opens the browser's console; agents get notices. */
export function consoleLog(level: 'info' | 'warn', text: string): void {
    // eslint-disable-next-line no-console -- the console is this function's purpose
    console[level](`CRM Connect: ${text}`);
}
