import assert from 'node:assert/strict';

/** The gate found nothing. */
export function assertPassed(verdict) {
    assert.deepEqual(verdict.failed, [], `${verdict.name} should have passed`);
    assert.equal(verdict.passed, 1);
}

/** The gate found the seeded fault: one of its messages matches. */
export function assertFound(verdict, pattern) {
    assert.equal(verdict.passed, 0, `${verdict.name} should have failed`);
    assert.ok(
        verdict.failed.some((message) => pattern.test(message)),
        `no message like ${pattern} among:\n${verdict.failed.join('\n')}`
    );
}
