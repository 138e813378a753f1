// Adds expect(element).toBeAccessible(), which runs axe on the rendered component in jsdom. It is loaded only when a test uses it,
// because axe takes longer to load than most test files take to run.
const { expect } = require('@jest/globals');

expect.extend({
    toBeAccessible: (...rendered) => require('@sa11y/jest').toBeAccessible(...rendered)
});
