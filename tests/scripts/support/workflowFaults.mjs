/** Finds faults in a GitHub workflow from its text. Pure. */

/** The guard that a job with a login must have, alone or followed by more conditions with `&&`. */
const GUARD = /^needs\.secrets\.outputs\.hub == 'true'( && [^|]+)?$/;
const SECRET = /\$\{\{[^}]*\bsecrets\.(\w+)\s*\}\}/g;

/**
 * @param {object} workflow parsed YAML
 * @param {Record<string, string>} scripts of package.json
 * @returns {string[]} one fault per line
 */
export function faultsOf(workflow, scripts) {
    const jobs = Object.entries(workflow.jobs);
    return [
        ...rightsFaults('the workflow', workflow.permissions, true),
        ...(secretsIn(workflow.env).length ? ['a secret stands in the env of the workflow: every job has it'] : []),
        ...jobs.flatMap(([name, job]) => jobFaults(name, job, scripts))
    ];
}

function jobFaults(name, job, scripts) {
    const guarded = GUARD.test(job.if ?? '') && [job.needs].flat().includes('secrets');
    return [
        ...rightsFaults(name, job.permissions, false),
        ...(job['timeout-minutes'] > 0 ? [] : [`${name} has no timeout`]),
        ...(secretsIn(job.env).length ? [`${name}: a secret stands in the env of the job: every step has it`] : []),
        // A job has a login if one of its steps uses the secret itself; comparing it with '' does not count.
        ...(secretsIn(job).length && !guarded
            ? [`${name} uses a secret but is not guarded by a check that it exists`]
            : []),
        ...job.steps.flatMap((step) => stepFaults(name, step, scripts))
    ];
}

function stepFaults(name, { uses, run = '', env, with: given }, scripts) {
    const faults = [];
    if (uses && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)) faults.push(`${name}: ${uses} is not pinned to a commit`);
    if (uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false)
        faults.push(`${name}: checkout without persist-credentials: false leaves a token on the disk`);
    for (const [, script] of run.matchAll(/npm run ([\w:-]+)/g))
        if (!scripts[script]) faults.push(`${name}: package.json has no script ${script}`);
    if (secretsIn(run).length)
        faults.push(`${name}: a secret in a command line can be read by whoever lists processes`);
    for (const [variable, value] of Object.entries(env ?? {})) {
        if (!secretsIn(value).length) continue;
        // A secret may only be piped into another program's standard input; printed anywhere else, it would be in the log.
        const printed = new RegExp(`(echo|printf|cat|tee)\\b[^|\\n]*\\$\\{?${variable}\\b(?![^\\n]*\\|)`);
        if (printed.test(run)) faults.push(`${name} prints ${variable}`);
    }
    return faults;
}

function rightsFaults(who, rights, needed) {
    if (rights === undefined) return needed ? [`${who} has no permissions: GitHub's default may be to write`] : [];
    if (typeof rights === 'string') return [`${who}: ${rights}`];
    return Object.entries(rights)
        .filter(([, right]) => right !== 'read' && right !== 'none')
        .map(([what, right]) => `${who}: ${what}: ${right}`);
}

const secretsIn = (part) => [...JSON.stringify(part ?? '').matchAll(SECRET)].map(([, name]) => name);
