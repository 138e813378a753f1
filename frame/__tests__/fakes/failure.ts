/** What a promise was rejected with; for failures that come only after a test let time pass. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => {
            throw new Error('it did not fail');
        },
        (thrown: unknown) => thrown
    );
}
