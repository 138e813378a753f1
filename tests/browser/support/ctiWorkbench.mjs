// The workbench in a browser, with a fake Open CTI client as its softphone.
import assert from 'node:assert/strict';
import { startWorkbench } from '../../../workbench/server/workbench.mjs';
import { launch } from '../../support/browser.mjs';
import { emptyBrowser } from './emptyBrowser.mjs';
import { FakeClient, serveFakeSoftphone } from './fakeSoftphone.mjs';

export class CtiWorkbench {
    errors = [];
    warnings = [];

    async start() {
        this.softphone = await serveFakeSoftphone();
        this.workbench = await startWorkbench({ frameOrigin: this.softphone.origin });
        this.browser = await launch({ light: true });
    }

    async stop() {
        await this.browser.close();
        await this.workbench.close();
        await this.softphone.close();
    }

    /** An empty browser with the page open, and a reset org. */
    async open(path = '/lightning/page/home') {
        const page = await emptyBrowser(this.browser, this.page?.context());
        if (page !== this.page) this.#watch(page);
        this.warnings.length = 0;
        this.workbench.org.reset();
        await page.goto(`http://localhost:${this.workbench.port}${path}`);
        this.client = new FakeClient(page);
        await this.client.frame();
    }

    #watch(page) {
        this.page = page;
        page.on('pageerror', (error) => this.errors.push(error.message));
        page.on('console', (one) => one.type() === 'warning' && this.warnings.push(one.text()));
    }

    assertNoErrors() {
        assert.deepEqual(this.errors.splice(0), []);
    }

    recordNamed(object, name) {
        const record = this.workbench.store.all(object).find((one) => one.Name === name);
        assert.ok(record, `there is a ${object} ${name}`);
        return record;
    }

    /** Sets a fault; see POST /workbench/faults. */
    async setFault(fault) {
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
