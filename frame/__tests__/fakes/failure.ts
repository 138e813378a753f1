/** The error that a promise was rejected with, for rejections that happen only after a test lets time pass. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => {
            throw new Error('it did not fail');
        },
        (thrown: unknown) => thrown
    );
}
