// The behaviors of the Switch port (tests/conformance/switch) against a real Asterisk with real handsets.
import { after, afterEach, before, describe, it } from 'node:test';
import { labAvailable } from './lab/lab.mjs';
import { AsteriskAtTest } from './support/asteriskAtTest.mjs';
import { importForNode } from '../support/importForNode.mjs';

const { ok, reason } = await labAvailable();
const { BEHAVIORS } = await importForNode('tests/conformance/switch/behaviors/behaviors.ts');

describe('Switch: Asterisk', () => {
    let exchange;
    if (ok) {
        before(async () => {
            exchange = await AsteriskAtTest.start();
        });
        afterEach(() => exchange.tidyUp());
        after(() => exchange?.stop());
    }
    for (const { title, expectOf } of BEHAVIORS) {
        it(title, { skip: ok ? false : reason, timeout: 120_000 }, async () => {
            const at = exchange.create();
            try {
                await expectOf(at);
            } catch (error) {
                error.message += `\n--- reported\n${at.log.all.map((one) => JSON.stringify(one)).join('\n')}`;
                throw error;
            }
        });
    }
});
