/** Where the modules of the panel are, and the contract as seen from another top-level folder. */
export const LWC = 'force-app/main/default/lwc';
export const CONTRACT = `../${LWC}/softphoneContract/softphoneContract`;

/** What crosses a boundary: a name, the file, its content, and the message. */
export const FORBIDDEN = [
    [
        'the runtime imports LWC',
        `${LWC}/phoneRuntime/x.ts`,
        "import { api } from 'lwc';",
        /must not import the platform/
    ],
    [
        'the runtime sets a timer',
        `${LWC}/phoneRuntime/x.ts`,
        'setTimeout(() => {}, 1);',
        /no clock, no page, and no I\/O/
    ],
    ['the engine imports LWC', `${LWC}/callEngine/x.ts`, "import { api } from 'lwc';", /must not import the platform/],
    [
        'the engine imports a base module',
        `${LWC}/callEngine/x.ts`,
        "import x from 'lightning/toast';",
        /must not import the platform/
    ],
    [
        'the engine imports Apex',
        `${LWC}/callEngine/x.ts`,
        "import x from '@salesforce/apex/A.b';",
        /must not import the platform/
    ],
    [
        'the contract imports a type of LWC',
        `${LWC}/softphoneContract/x.ts`,
        "import type { x } from 'lwc';",
        /must not import the platform/
    ],
    [
        'the contract imports the engine',
        `${LWC}/softphoneContract/x.ts`,
        "import { x } from 'c/callEngine';",
        /must not import other bundles/
    ],
    [
        'the contract imports phoneNumber',
        `${LWC}/softphoneContract/x.ts`,
        "import '../phoneNumber/phoneNumber';",
        /contract im/
    ],
    [
        'phoneNumber imports the contract',
        `${LWC}/phoneNumber/x.ts`,
        "export * from 'c/softphoneContract';",
        /must not import other bundles/
    ],
    [
        'the contract of the page imports the engine',
        `${LWC}/pageContract/x.ts`,
        "import { x } from 'c/callEngine';",
        /pageContract imports the contract only/
    ],
    ['the engine reads the clock', `${LWC}/callEngine/x.ts`, 'export const at = Date.now();', /clock is passed in/],
    [
        'the engine creates a date from the current time',
        `${LWC}/callEngine/x.ts`,
        'export const at = new Date();',
        /clock is passed in/
    ],
    [
        'the engine uses a random value',
        `${LWC}/callEngine/x.ts`,
        'export const id = Math.random();',
        /Random values are/
    ],
    ['the engine sets a timer', `${LWC}/callEngine/x.ts`, 'setTimeout(() => {}, 1);', /no clock, no page, and no I\/O/],
    ['the engine changes the page', `${LWC}/callEngine/x.ts`, 'document.title = "";', /no clock, no page, and no I\/O/],
    ['the engine uses storage', `${LWC}/callEngine/x.ts`, 'localStorage.clear();', /no clock, no page, and no I\/O/],
    ['the engine fetches', `${LWC}/callEngine/x.ts`, 'export const x = fetch("/");', /no clock, no page, and no I\/O/],
    [
        'the engine imports lazily',
        `${LWC}/callEngine/x.ts`,
        'export const x = import("./callEngine");',
        /dynamic import/
    ],
    ['a view imports an npm package', `${LWC}/softphone/x.ts`, "import x from 'libphonenumber-js';", /npm packages/],
    ['a view uses Open CTI', `${LWC}/softphone/x.ts`, 'sforce.opencti.screenPop({});', /belong in the frame/],
    ['a view imports the frame', `${LWC}/softphone/x.ts`, "import '../../../../../frame/main';", /through ports only/],
    [
        'a view imports the workbench',
        `${LWC}/softphone/x.ts`,
        "import '../../../../../workbench/shell/shell';",
        /must not import the workbench/
    ],
    [
        'the frame imports the engine',
        'frame/x.ts',
        `import '../${LWC}/callEngine/callEngine';`,
        /softphoneContract and pageContract only/
    ],
    [
        'the frame imports phoneNumber',
        'frame/x.ts',
        `import '../${LWC}/phoneNumber/phoneNumber';`,
        /softphoneContract and pageContract only/
    ],
    ['the frame imports a bundle by name', 'frame/x.ts', "import 'c/softphoneContract';", /without LWC/],
    ['the frame imports LWC', 'frame/x.ts', "import type { x } from 'lwc';", /without LWC/],
    [
        'a CRM host imports a phone system',
        'frame/crm/x.ts',
        "import type { x } from '../phone/phoneSystem';",
        /import phone systems/
    ],
    [
        'a CRM host imports another',
        'frame/crm/standalone/x.ts',
        "import type { x } from '../openCti/openCtiHost';",
        /must not import another/
    ],
    [
        'a CRM host imports detectHost',
        'frame/crm/openCti/x.ts',
        "import { detectHost } from '../detectHost';",
        /must not import another/
    ],
    [
        'what all CRM hosts share imports one of them',
        'frame/crm/x.ts',
        "import './openCti/openCtiHost';",
        /Only detectHost imports/
    ],
    ['the frame imports a CRM host', 'frame/x.ts', "import './crm/openCti/openCtiHost';", /Only detectHost imports/],
    [
        'a part of the frame imports a CRM host',
        'frame/check/x.ts',
        "import '../crm/standalone/standaloneHost';",
        /Only detectHost imports/
    ],
    ...[
        ['by a name', 'export const sipPort = 5060;'],
        ['within a name', 'export const readSipUri = 1;'],
        ['in capitals', 'export const SIP_PORT = 5060;'],
        ['by a text', "export const system = 'sip';"],
        ['in a template', 'export const uri = (user: string): string => `sip:${user}`;'],
        ['by a file', "import './sip';"]
    ].flatMap(([how, content]) =>
        ['callEngine', 'phoneRuntime', 'softphoneContract'].map((bundle) => [
            `${bundle} names a phone system ${how}`,
            `${LWC}/${bundle}/x.ts`,
            content,
            /"sip" is one/
        ])
    ),
    ['the runtime imports labels', `${LWC}/phoneRuntime/x.ts`, "import 'c/labels';", /engine and the contract only/],
    [
        'the runtime imports a view',
        `${LWC}/phoneRuntime/x.ts`,
        "import '../softphone/softphone';",
        /engine and the contract/
    ],
    [
        'the engine imports the runtime',
        `${LWC}/callEngine/x.ts`,
        "import 'c/phoneRuntime';",
        /phoneNumber and the contract/
    ],
    [
        'the engine imports labels',
        `${LWC}/callEngine/x.ts`,
        "import '../labels/labels';",
        /phoneNumber and the contract only/
    ],
    ['the journal imports phones', 'frame/journal/x.ts', "import '../phone/phoneSystem';", /not import frame\/phone/],
    ['the journal imports CRM hosts', 'frame/journal/x.ts', "import '../crm/crmHost';", /not import frame\/crm/],
    ['the journal imports tabs', 'frame/journal/x.ts', "import '../tabs/leaderElection';", /must not import tabs/],
    ['tabs import phones', 'frame/tabs/x.ts', "import '../phone/phoneSystem';", /must not import frame\/phone/],
    ['tabs import the journal', 'frame/tabs/x.ts', "import '../journal/journal';", /must not import the journal/],
    ['the bridge imports CRM hosts', 'frame/bridge/x.ts', "import '../crm/crmHost';", /not import frame\/crm/],
    ['the bridge imports tabs', 'frame/bridge/x.ts', "import '../tabs/leaderElection';", /only carries texts/],
    ['sound imports a phone system', 'frame/sound/x.ts', "import '../phone/sip/sip';", /Sound must not import phone/],
    ['sound imports CRM hosts', 'frame/sound/x.ts', "import '../crm/crmHost';", /must not import frame\/crm/],
    ['a phone system imports CRM hosts', 'frame/phone/x.ts', "import '../crm/crmHost';", /not import CRM hosts/],
    [
        'the frame imports the workbench',
        'frame/x.ts',
        "import '../workbench/shell/shell';",
        /must not import the workbench/
    ],
    [
        'the plug-in for Flex imports the phone',
        'flex-plugin/src/x.ts',
        "import '../../frame/phone/flex/flexCalls';",
        /plug-in shares the messages with the phone only/
    ],
    [
        'the plug-in for Flex imports the contract',
        'flex-plugin/src/x.ts',
        `import '../${CONTRACT}';`,
        /plug-in knows no Salesforce/
    ],
    [
        'the phone imports the plug-in for Flex',
        'frame/phone/flex/x.ts',
        "import '../../../flex-plugin/src/tasks';",
        /knows the messages of the plug-in only/
    ],
    [
        'the CTI server imports a phone system',
        'cti/server/x.ts',
        "import '../../frame/phone/sip/sip';",
        /call machine, release causes, and comparison of numbers only/
    ],
    [
        'the CTI server imports the engine',
        'cti/server/x.ts',
        `import '../../${LWC}/callEngine/callEngine';`,
        /imports the contract only/
    ],
    [
        'the CTI server imports an exchange',
        'cti/server/x.ts',
        "import '../switch/asterisk/asterisk';",
        /port of a switch/
    ],
    ['an exchange imports the CTI server', 'cti/switch/x.ts', "import '../server/ctiServer';", /not import the server/],
    ['the protocol imports the CTI server', 'cti/protocol/x.ts', "import '../server/ctiServer';", /contract only/],
    ['the frame imports the CTI server', 'frame/phone/x.ts', "import '../../cti/server/ctiServer';", /protocol only/],
    ['the CTI server imports the JWT library in another file', 'cti/server/x.ts', "import 'jose';", /Jest cannot load/],
    ['the workbench imports the frame', 'workbench/x.ts', "import '../frame/main';", /uses the built frame/],
    [
        'the workbench imports the panel',
        'workbench/x.ts',
        `import '../${LWC}/softphone/softphone';`,
        /uses the built panel/
    ],
    ['the workbench imports a bundle', 'workbench/shell/x.ts', "import x from 'c/softphone';", /uses the built panel/]
];
