/** Stand-in for lightning/platformWorkspaceApi in an app that is not a console: the workbench has no workspace tabs. */
export class IsConsoleNavigation {
    private readonly tell: (isConsole: boolean) => void;

    constructor(tell: (isConsole: boolean) => void) {
        this.tell = tell;
    }
    connect(): void {
        this.tell(false);
    }
    update(): void {
        // it has no parameters
    }
    disconnect(): void {
        // nothing to stop
    }
}

const refuse = (): Promise<never> => Promise.reject(new Error('This app is not a console.'));

export const focusTab = refuse;
export const getAllTabInfo = refuse;
export const getTabInfo = refuse;
export const openTab = refuse;
