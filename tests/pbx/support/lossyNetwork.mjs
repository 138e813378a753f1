/**
 * A network that is too slow for the audio of a call, in a network namespace (closedPaths.mjs): what does not fit is lost. Only UDP is
 * affected, so page and signaling are not.
 */
import { spawnSync } from 'node:child_process';
import { whyNotInNamespace } from './closedPaths.mjs';

/** About half of what a call needs in both directions together. */
const RATE = '80kbit';

const CLASS = ['parent', '1:', 'classid', '1:1', 'htb', 'rate', RATE, 'burst', '1600', 'cburst', '1600'];
const FILTER = ['parent', '1:', 'protocol', 'ip', 'u32', 'match', 'ip', 'protocol', '17', '0xff', 'flowid', '1:1'];
/** In the namespace, also what is sent to its other address goes through loopback. */
const SLOW = [
    ['qdisc', 'add', 'dev', 'lo', 'root', 'handle', '1:', 'htb'],
    ['class', 'add', 'dev', 'lo', ...CLASS],
    // packets wait for a tenth of a second at most, and later ones are dropped
    ['qdisc', 'add', 'dev', 'lo', 'parent', '1:1', 'pfifo', 'limit', '4'],
    ['filter', 'add', 'dev', 'lo', ...FILTER]
];

/** Why this network is not possible here, or null if it is. */
export const whyNoLossyNetwork = () =>
    whyNotInNamespace(
        'whose loopback is slow',
        ...['sh', '-ec', ['ip link set lo up', ...SLOW.map((command) => `tc ${command.join(' ')}`)].join('; ')]
    );

function tc(command) {
    const { status, stderr } = spawnSync('tc', command, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tc ${command.join(' ')}: ${stderr}`);
}

export const loseAudio = () => SLOW.forEach(tc);
export const loseNothing = () => tc(['qdisc', 'delete', 'dev', 'lo', 'root']);
