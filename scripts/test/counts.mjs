/**
 * The results of a runner: the number of leaf tests, with names and reasons for those that did not pass.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {{ name: string, output: string }[]} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/** @returns {Counts} */
export const nothing = () => ({ passed: 0, failed: [], skipped: [] });

/** A runner that broke or had nothing to run counts as one failed test, so that it never looks like success. */
export const broken = (name, output) => ({ ...nothing(), failed: [{ name, output }] });

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) => ({
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.flatMap(({ failed }) => failed),
    skipped: all.flatMap(({ skipped }) => skipped)
});

/** The same results with a word before each name, for tests that run twice, under different conditions. */
export const named = (word, { passed, failed, skipped }) => {
    const withWord = ({ name, ...rest }) => ({ ...rest, name: `${word}: ${name}` });
    return { passed, failed: failed.map(withWord), skipped: skipped.map(withWord) };
};

/** "3 passed, 0 failed, 1 skipped" */
export const inWords = ({ passed, failed, skipped }) =>
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
