// The lab's servers can only be reached from this machine: the PBX, its WebSocket and RTP ports, the STUN server, and the phones'
// control ports. The phones' RTP ports are on all addresses, because baresip cannot bind them to one; they accept audio only.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { it } from 'node:test';
import { labAvailable, startLab } from './lab/lab.mjs';

const { ok, reason } = await labAvailable();
const skip = !ok ? reason : existsSync('/proc/self/net/udp') ? false : 'needs /proc';

const LISTENS = '0A';
const V6_LOOPBACK = '00000000000000000000000001000000';
/** An address as in /proc: hexadecimal, in the machine's byte order. */
const isLoopback = (hex) => (hex.length === 8 ? hex.endsWith('7F') : hex === V6_LOOPBACK);

function readable(read) {
    try {
        return read();
    } catch {
        return [];
    }
}

/** The processes whose command line contains a path. */
const processesWith = (folder) =>
    readdirSync('/proc').filter(
        (pid) => /^\d+$/.test(pid) && readable(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).includes(folder)
    );

/** The sockets of a process that accept data: { protocol, address, port }. */
function openSockets(pid) {
    const own = readable(() => readdirSync(`/proc/${pid}/fd`))
        .map((fd) => readable(() => readlinkSync(`/proc/${pid}/fd/${fd}`)))
        .map((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1]);
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
        readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8')
            .trim()
            .split('\n')
            .slice(1)
            .map((line) => line.trim().split(/\s+/))
            .filter((fields) => own.includes(fields[9]) && (protocol.startsWith('udp') || fields[3] === LISTENS))
            .map(([, local]) => local.split(':'))
            .map(([address, port]) => ({ protocol, address, port: Number.parseInt(port, 16) }))
    );
}

it('the lab listens on loopback only, during a call too', { skip, timeout: 240_000 }, async () => {
    const lab = await startLab();
    try {
        await lab.coturn?.start();
        const { customer, colleague } = lab;
        const mark = customer.mark();
        const rings = colleague.mark();
        await customer.ring({ to: '1002' });
        await colleague.event('CALL_INCOMING', rings);
        await colleague.command('accept');
        await customer.event('CALL_ESTABLISHED', mark);

        const sockets = processesWith(lab.runDir).flatMap(openSockets);
        const { start, end } = lab.ports.asteriskRtp;
        const isExchangeRtp = (port) => port >= start && port <= end;
        const ports = sockets.map(({ port }) => port);
        const { http, sip, stun } = lab.ports;
        const controls = [lab.ports.customer.control, lab.ports.colleague.control];
        for (const port of [http, sip, ...controls, ...(lab.coturn ? [stun] : [])])
            assert.ok(ports.includes(port), `port ${port} is among ${ports}`);
        assert.ok(ports.some(isExchangeRtp), 'the sound of the call has a port');
        const phones = [lab.ports.customer, lab.ports.colleague].flatMap(({ sip, control }) => [sip, control]);
        const isServer = ({ protocol, port }) =>
            protocol.startsWith('tcp') || port === sip || port === stun || isExchangeRtp(port) || phones.includes(port);
        assert.deepEqual(
            sockets.filter((socket) => isServer(socket) && !isLoopback(socket.address)),
            []
        );
    } finally {
        await lab.stop();
    }
});
