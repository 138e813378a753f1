/**
 * Twilio's build compiles the plug-in's own sources only. The messages that the plug-in shares with the phone are in the phone's folder, so
 * their two files are compiled in the same way.
 */
const path = require('node:path');

const shared = ['frame/phone/flex/messages.ts', 'force-app/main/default/lwc/softphoneContract/shape.ts'].map((file) =>
    path.join(__dirname, '..', file)
);

module.exports = (config) => {
    const rules = config.module.rules.flatMap((rule) => rule.oneOf ?? [rule]);
    for (const rule of rules)
        if (String(rule.loader).includes('babel-loader') && rule.include)
            rule.include = [rule.include, ...shared].flat();
    config.resolve.plugins = config.resolve.plugins.filter(
        ({ constructor }) => constructor.name !== 'ModuleScopePlugin'
    );
    return config;
};
