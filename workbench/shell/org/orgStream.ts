import type { ObjectName } from './record';

interface Heard {
    records(object: ObjectName): void;
    config(): void;
    reset(): void;
}

/**
 * Listens to what changes in the org. The connection is given back while the tab is hidden: a browser opens six to one host,
 * and an agent may have more tabs than that. A tab that comes back reads everything anew.
 */
export function listenToOrg(heard: Heard): void {
    let source: EventSource | undefined;

    function open(): void {
        source = new EventSource('/workbench/stream');
        source.addEventListener('records', ({ data }: MessageEvent<string>) => {
            heard.records((JSON.parse(data) as { object: ObjectName }).object);
        });
        source.addEventListener('config', () => heard.config());
        source.addEventListener('reset', () => heard.reset());
    }

    open();
    document.addEventListener('visibilitychange', () => {
        source?.close();
        source = undefined;
        if (document.visibilityState === 'visible') {
            open();
            heard.config();
            heard.reset();
        }
    });
}
