// Renders the package's own Visualforce pages, as far as they use Visualforce: page, includeLightning, $Resource, URLFOR.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from './paths.mjs';

const attribute = (tag, name) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];

/** What the page's scripts must know before they run: the user, for time zone and language. */
const bootstrap = (user) =>
    `<script>window.__workbench = ${JSON.stringify({ user }).replace(/</g, '\\u003c')};</script>`;

/** The page as HTML; null when the package has no such page. */
export function renderPage(name, user) {
    const file = path.join(SOURCE, 'pages', `${name}.page`);
    if (!/^\w+$/.test(name) || !existsSync(file)) return null;
    const source = readFileSync(file, 'utf8');
    const open = /<apex:page[^>]*>/.exec(source)?.[0] ?? '';
    const body = source
        .replace(open, '')
        .replace(/<\/apex:page>\s*$/, '')
        .replace(/<apex:includeLightning\s*\/>/g, '<script src="/lightning/lightning.out.js"></script>')
        .replace(/\{!URLFOR\(\$Resource\.(\w+)\s*,\s*'([^']*)'\)\}/g, '/resource/$1/$2')
        .replace(/\{!URLFOR\(\$Resource\.(\w+)\)\}/g, '/resource/$1')
        .replace(/\{!\$Resource\.(\w+)\}/g, '/resource/$1');
    const unknown = /<apex:\w+|\{![^}]*\}/.exec(body);
    if (unknown) throw new Error(`The workbench cannot render ${unknown[0]} of ${name}.page.`);
    return `<!doctype html>
<html lang="${user.language}">
<head>
<meta charset="utf-8">
<title>${attribute(open, 'title') ?? name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">
${bootstrap(user)}
</head>
<body class="slds-scope">
${body}
<script src="/workbench/demoLine.js"></script>
</body>
</html>`;
}

/** What $Lightning.use needs of an application: that it is one, and the components it depends on. Null when there is none. */
export function readLightningApp(name) {
    const file = path.join(SOURCE, 'aura', name, `${name}.app`);
    if (!/^\w+$/.test(name) || !existsSync(file)) return null;
    const source = readFileSync(file, 'utf8');
    return {
        extends: attribute(/<aura:application[^>]*>/.exec(source)?.[0] ?? '', 'extends') ?? '',
        dependencies: [...source.matchAll(/<aura:dependency[^>]*resource="([^"]+)"/g)].map(([, resource]) => resource)
    };
}
