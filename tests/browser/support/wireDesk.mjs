// The workbench in a browser with a wire for a softphone.
import assert from 'node:assert/strict';
import { startWorkbench } from '../../../workbench/server/workbench.mjs';
import { launch } from '../../support/browser.mjs';
import { FakeClient, serveFakeSoftphone } from './fakeSoftphone.mjs';

export class WireDesk {
    errors = [];
    warnings = [];

    async start() {
        this.workbench = await startWorkbench();
        this.browser = await launch({ light: true });
    }

    async stop() {
        await this.browser.close();
        await this.workbench.close();
    }

    /** A page of its own, with everything in the org as at the start. */
    async open(path = '/lightning/page/home') {
        await this.close();
        this.workbench.org.reset();
        this.page = await this.browser.newPage();
        this.page.on('pageerror', (error) => this.errors.push(error.message));
        this.page.on('console', (one) => one.type() === 'warning' && this.warnings.push(one.text()));
        await serveFakeSoftphone(this.page);
        await this.page.goto(`http://localhost:${this.workbench.port}${path}`);
        this.client = new FakeClient(this.page);
        await this.client.frame();
    }

    /** Closes the page, and fails if it had errors. */
    async close() {
        await this.page?.close();
        this.page = undefined;
        assert.deepEqual(this.errors.splice(0), []);
        this.warnings.length = 0;
    }

    recordNamed(object, name) {
        const record = this.workbench.store.all(object).find((one) => one.Name === name);
        assert.ok(record, `there is a ${object} ${name}`);
        return record;
    }

    /** Has the org misbehave; see POST /workbench/faults. */
    async order(fault) {
        const response = await fetch(`${this.workbench.url}/workbench/faults`, {
            method: 'POST',
            body: JSON.stringify(fault),
            headers: { 'content-type': 'application/json' }
        });
        assert.equal(response.status, 201);
    }
}

/** The documented error for a value of the wrong kind, which names its parameter. */
export function assertInvalid(answer, parameter) {
    assert.equal(answer.success, false);
    assert.equal(answer.returnValue, null);
    assert.equal(answer.errors[0].code, 'INVALID_PARAM');
    assert.match(answer.errors[0].description, new RegExp(parameter));
}
