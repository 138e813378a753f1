import type { ClickToDial, PageInfo, Port, UtilityCommand, UtilityEvent } from 'c/softphoneContract';
import { Outlet } from 'c/softphoneContract';
import type { Platform } from './platform';
import { openTarget } from './screenPop';

/** What the phone's page can have done in Salesforce, and what it is told about Salesforce. */
export interface UtilityPort extends Port<UtilityCommand, UtilityEvent> {
    pageOpened(page: PageInfo): void;
    /** Someone wants this number to be dialed. */
    clicked(click: ClickToDial): void;
}

export function utilityPort(platform: Platform): UtilityPort {
    let open: PageInfo | null = null;
    const outlet = new Outlet<UtilityEvent>(() => (open ? [{ event: 'PageOpened', page: open, first: true }] : []));

    async function execute(command: UtilityCommand): Promise<unknown> {
        switch (command.command) {
            case 'readSetup':
                return platform.readSetup();
            case 'readLayout':
                return platform.readLayout(command.name);
            case 'screenPop':
                return openTarget(command.target, platform);
            case 'setItem': {
                const { label, icon, highlighted = false } = command;
                await platform.showItem({ label, icon, highlighted });
                return undefined;
            }
            case 'setPanelVisible':
                await platform.showPanel(command.visible);
                return undefined;
            case 'setPopout':
                await platform.allowPopout(command.on);
                return undefined;
            case 'showPage':
                platform.showPage(command.visible);
                return undefined;
            case 'refreshView':
                await platform.refresh(open?.recordId ?? null);
                return undefined;
            case 'setClickToDial':
                platform.setClickToDial(command.on);
                return undefined;
        }
    }

    return {
        execute,
        listen: outlet.listen,
        pageOpened(page) {
            open = page;
            outlet.emit({ event: 'PageOpened', page });
        },
        clicked: (click) => outlet.emit({ event: 'NumberClicked', click })
    };
}
