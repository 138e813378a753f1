// ESLint reports a test that waits a fixed time, in each way to write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { waits } from '../../config/eslint/waits.mjs';

const messagesOf = (code, file = 'tests/browser/some.test.mjs') =>
    new Linter().verify(code, waits, { filename: file }).map(({ message }) => message);

for (const [name, code] of [
    ['a promise', 'await new Promise((resolve) => setTimeout(resolve, 20));'],
    ['a promise of nothing', 'await new Promise((resolve) => void setTimeout(() => resolve(), delay));'],
    ['a function', 'const wait = (ms) => new Promise(function (done) { setTimeout(done, ms); });'],
    ['Playwright', 'await page.waitForTimeout(300);'],
    ["Node's timers", "import { setTimeout as sleep } from 'node:timers/promises';"]
]) {
    test(`a fixed wait is an error: ${name}`, () => {
        const messages = messagesOf(code);
        assert.equal(messages.length, 1, messages.join('\n'));
        assert.match(messages[0], /no fixed time/);
    });
}

for (const [name, code, file] of [
    ['letting promises settle', 'await new Promise((resolve) => setTimeout(resolve));'],
    ['timers without a delay', 'await new Promise((resolve) => setTimeout(resolve, 0));'],
    ['a limit', 'new Promise((resolve, reject) => setTimeout(() => reject(new Error()), 1000));'],
    ['what is no test', 'await new Promise((resolve) => setTimeout(resolve, 20));', 'scripts/some.mjs']
]) {
    test(`it is none: ${name}`, () => assert.deepEqual(messagesOf(code, file), []));
}
