/** The part of an org that accepts deployments over REST: Metadata API Developer Guide, "Deploying and Retrieving: REST". */
import { unzipped } from './unzip.mjs';

export const DEPLOYMENT = '0Af000000000001AAA';

/**
 * @param {Awaited<ReturnType<import('./orgStandIn.mjs').startOrg>>} org
 * @param {object[]} results answers to the status requests, fields of a DeployResult; the last one is repeated
 * @returns {{ options: object, files: string[], text: (name: string) => string }[]} what was sent, added while the test runs
 */
export function takesDeployments(org, results = [{}]) {
    const sent = [];
    const left = [...results];
    org.on(/^POST \/metadata\/deployRequest$/, ({ body }) => {
        const files = unzipped(Buffer.from(body, 'latin1'));
        const { deployOptions: options } = JSON.parse(/\{"deployOptions":.*\}/.exec(body)[0]);
        sent.push({ options, files: [...files.keys()].sort(), text: (name) => files.get(name).toString('utf8') });
        return { status: 201, body: { id: DEPLOYMENT, deployResult: state({ status: 'Pending', done: false }) } };
    });
    org.on(new RegExp(`^GET /metadata/deployRequest/${DEPLOYMENT}$`), () => ({
        body: { id: DEPLOYMENT, deployResult: state(left.length > 1 ? left.shift() : left[0]) }
    }));
    return sent;
}

const state = (fields) => ({
    id: DEPLOYMENT,
    done: true,
    success: (fields.status ?? 'Succeeded') === 'Succeeded',
    status: 'Succeeded',
    checkOnly: false,
    rollbackOnError: true,
    numberComponentErrors: 0,
    numberComponentsDeployed: 3,
    numberComponentsTotal: 3,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    details: { componentSuccesses: [], componentFailures: [] },
    ...fields
});
