import type { ObjectName } from './record';

interface OrgListener {
    records(object: ObjectName): void;
    config(): void;
    reset(): void;
}

type News = { readonly news: 'records'; readonly object: ObjectName } | { readonly news: 'config' | 'reset' };

const NAME = 'workbench-org';

/**
 * Listens for changes in the org. A browser opens at most six connections to a host, and an agent may have more tabs, so one tab
 * listens to the server and tells the others. The tab that takes over from it reloads everything.
 */
export function listenToOrg(listener: OrgListener): void {
    const channel = new BroadcastChannel(NAME);

    function notify(news: News): void {
        if (news.news === 'records') listener.records(news.object);
        else listener[news.news]();
    }

    function open(): void {
        const source = new EventSource('/workbench/stream');
        const pass = (news: News): void => {
            notify(news);
            channel.postMessage(news);
        };
        source.addEventListener('records', ({ data }: MessageEvent<string>) =>
            pass({ news: 'records', object: (JSON.parse(data) as { object: ObjectName }).object })
        );
        source.addEventListener('config', () => pass({ news: 'config' }));
        source.addEventListener('reset', () => pass({ news: 'reset' }));
    }

    channel.onmessage = ({ data }: MessageEvent<News>) => notify(data);
    // There are no locks on a page without TLS whose name is not localhost.
    if (!('locks' in navigator)) {
        open();
        return;
    }
    let first = true;
    void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
        if (!lock) first = false;
    });
    void navigator.locks.request(NAME, () => {
        open();
        if (!first) {
            listener.config();
            listener.reset();
        }
        return new Promise<never>(() => undefined);
    });
}
