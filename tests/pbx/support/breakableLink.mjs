/** A way to a port of this machine that a test can cut. */
import { once } from 'node:events';
import net from 'node:net';

export class BreakableLink {
    #server;
    #sockets = new Set();
    #isCut = false;

    static async to(port) {
        const link = new BreakableLink();
        link.#server = net.createServer((near) => link.#accept(near, port));
        link.#server.listen(0, '127.0.0.1');
        await once(link.#server, 'listening');
        return link;
    }

    get port() {
        return this.#server.address().port;
    }

    cut() {
        this.#isCut = true;
        for (const socket of this.#sockets) socket.destroy();
    }

    mend() {
        this.#isCut = false;
    }

    async close() {
        this.cut();
        this.#server.close();
        await once(this.#server, 'close');
    }

    #accept(near, port) {
        if (this.#isCut) {
            near.destroy();
            return;
        }
        const far = net.connect(port, '127.0.0.1');
        for (const [one, other] of [
            [near, far],
            [far, near]
        ]) {
            this.#sockets.add(one);
            one.pipe(other);
            one.on('error', () => other.destroy());
            one.on('close', () => {
                this.#sockets.delete(one);
                other.destroy();
            });
        }
    }
}
