/** Writes lines for engineers to the browser's console. Agents get notices. */
export function consoleLog(level: 'info' | 'warn', text: string): void {
    // eslint-disable-next-line no-console -- the console is this function's purpose
    console[level](`CRM Connect: ${text}`);
}
