/**
 * A network in which the browser and the PBX cannot reach each other's media ports: a network namespace with routing rules, which does
 * not affect anything else on this machine. A journey runs in it (namespaceJourney.mjs).
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Users other than root become root in the namespace. */
const UNSHARE = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];

const ip = (...args) => {
    const { status, stderr, error } = spawnSync('ip', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${error?.message ?? stderr}`);
};

/** Why a command is not possible here in a network namespace, or null if it is. */
export function whyNotInNamespace(network, ...command) {
    const tried = spawnSync('unshare', [...UNSHARE, ...command], { encoding: 'utf8' });
    if (tried.status === 0) return null;
    const [reason = ''] = (tried.error?.message ?? tried.stderr).split('\n');
    return `a network namespace, ${network}, cannot be had here: ${reason}`;
}

/** Why this network is not possible here, or null if it is. */
export const whyNoClosedPaths = () =>
    whyNotInNamespace(
        'in which direct paths are closed',
        ...['ip', 'link', 'add', 'agent0', 'type', 'veth', 'peer', 'name', 'agent1']
    );

/**
 * Runs a script in a network namespace.
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function inNamespace(script, { timeout, env = {} }) {
    // Node does not run tests inside tests
    const { NODE_TEST_CONTEXT: _, ...own } = process.env;
    const child = spawn('unshare', [...UNSHARE, process.execPath, script], { env: { ...own, ...env }, timeout });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    return new Promise((resolve) => {
        child.on('error', ({ message }) => resolve({ code: null, output: output + message }));
        child.on('close', (code) => resolve({ code, output }));
    });
}

/** The only address in the namespace other than loopback. A browser counts it as a network, and a TURN server relays to it. */
export const ADDRESS = '10.99.0.1';

/** Sets up loopback and that address in the namespace. */
export function raiseNetwork() {
    ip('link', 'set', 'lo', 'up');
    ip('link', 'add', 'agent0', 'type', 'veth', 'peer', 'name', 'agent1');
    ip('address', 'add', `${ADDRESS}/24`, 'dev', 'agent0');
    for (const end of ['agent0', 'agent1']) ip('link', 'set', end, 'up');
}

/** The rule for local addresses is first by default; it must come later. */
function lookUpOwnAddressesLater() {
    ip('rule', 'add', 'pref', '100', 'lookup', 'local');
    ip('rule', 'delete', 'pref', '0');
}

/**
 * Replaces the network in the namespace by another one, as when a laptop moves from Wi-Fi to a cable. The ports that were open on the
 * first stay blocked, whatever address the kernel would send from.
 * @param {readonly string[]} ports the browser's media ports on the first network
 * @returns {string} the address on the other network
 */
export function changeNetwork(ports) {
    const address = '10.99.1.1';
    lookUpOwnAddressesLater();
    for (const [index, port] of ports.entries())
        for (const side of ['sport', 'dport'])
            ip('rule', 'add', 'pref', String(10 + index), 'ipproto', 'udp', side, port, 'prohibit');
    ip('link', 'set', 'agent0', 'down');
    ip('link', 'add', 'cable0', 'type', 'veth', 'peer', 'name', 'cable1');
    ip('address', 'add', `${address}/24`, 'dev', 'cable0');
    for (const end of ['cable0', 'cable1']) ip('link', 'set', end, 'up');
    return address;
}

/**
 * Blocks all traffic in the namespace between ports that the kernel assigns, as for a browser, and the PBX's media ports. The ports of a
 * TURN server are not among them.
 * @param {{ asteriskRtp: { start: number, end: number } }} ports
 */
export function closeDirectPaths({ asteriskRtp: { start, end } }) {
    const media = `${start}-${end}`;
    const browser = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/).join('-');
    lookUpOwnAddressesLater();
    ip('rule', 'add', 'pref', '10', 'ipproto', 'udp', 'sport', browser, 'dport', media, 'prohibit');
    ip('rule', 'add', 'pref', '11', 'ipproto', 'udp', 'sport', media, 'dport', browser, 'prohibit');
}
