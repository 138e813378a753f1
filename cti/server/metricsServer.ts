import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics';

interface MetricsServerOptions {
    readonly metrics: Metrics;
    readonly host: string;
    readonly port: number;
    /** Null: everyone who reaches the port may read. */
    readonly token: string | null;
}

interface MetricsServer {
    readonly port: number;
    stop(): void;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Serves /metrics on a port of its own, so that it need not be where panels connect. */
export async function startMetricsServer({ metrics, host, port, token }: MetricsServerOptions): Promise<MetricsServer> {
    const expected = token === null ? null : digest(`Bearer ${token}`);
    const server = createServer((request, response) => {
        const allowed = !expected || timingSafeEqual(digest(request.headers.authorization ?? ''), expected);
        if (!allowed || request.url !== '/metrics') {
            response.writeHead(allowed ? 404 : 401).end();
            return;
        }
        void metrics.registry.metrics().then((text) => {
            response.writeHead(200, { 'Content-Type': metrics.registry.contentType }).end(text);
        });
    });
    server.listen(port, host);
    await once(server, 'listening');
    return {
        port: (server.address() as AddressInfo).port,
        stop() {
            server.close();
            server.closeAllConnections();
        }
    };
}
