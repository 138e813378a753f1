// Adds expect(element).toBeAccessible(): axe on the rendered component, in jsdom.
const { registerSa11yMatcher } = require('@sa11y/jest');

registerSa11yMatcher();
