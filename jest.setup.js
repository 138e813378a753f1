// Adds expect(element).toBeAccessible(): axe on the rendered component, in jsdom. Loaded when a test asks for it: axe takes longer
// to load than most files of tests take to run.
const { expect } = require('@jest/globals');

expect.extend({
    toBeAccessible: (...rendered) => require('@sa11y/jest').toBeAccessible(...rendered)
});
