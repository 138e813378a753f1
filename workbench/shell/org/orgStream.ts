import type { ObjectName } from './record';

interface Heard {
    records(object: ObjectName): void;
    config(): void;
    reset(): void;
}

type News = { readonly news: 'records'; readonly object: ObjectName } | { readonly news: 'config' | 'reset' };

const NAME = 'workbench-org';

/**
 * Listens to what changes in the org. A browser opens six connections to one host, and an agent may have more tabs than that:
 * one tab listens to the server, and tells the others. Whoever takes over from it reads everything anew.
 */
export function listenToOrg(heard: Heard): void {
    const channel = new BroadcastChannel(NAME);

    function tell(news: News): void {
        if (news.news === 'records') heard.records(news.object);
        else heard[news.news]();
    }

    function open(): void {
        const source = new EventSource('/workbench/stream');
        const pass = (news: News): void => {
            tell(news);
            channel.postMessage(news);
        };
        source.addEventListener('records', ({ data }: MessageEvent<string>) =>
            pass({ news: 'records', object: (JSON.parse(data) as { object: ObjectName }).object })
        );
        source.addEventListener('config', () => pass({ news: 'config' }));
        source.addEventListener('reset', () => pass({ news: 'reset' }));
    }

    channel.onmessage = ({ data }: MessageEvent<News>) => tell(data);
    // no locks on a page without TLS under another name than localhost
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
            heard.config();
            heard.reset();
        }
        return new Promise<never>(() => undefined);
    });
}
