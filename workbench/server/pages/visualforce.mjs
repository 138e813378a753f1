/**
 * Renders the package's own Visualforce pages with what they use of Visualforce: apex:page, apex:includeLightning, apex:slds,
 * $Resource, $Page, URLFOR, $Label, and the controller's properties, with or without JSENCODE. Anything else is an error, so that an
 * incomplete page is not mistaken for a complete one.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOFTPHONE_PAGE } from '../apex/softphonePage.mjs';
import { attributeOf, escapeHtml } from './markup.mjs';

/** Stand-ins for controllers, by class: name in the page -> ({ user, ...facts about the request }) -> text. */
const CONTROLLERS = { SoftphonePage: SOFTPHONE_PAGE };

const SLDS = '<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">';

/** What the page's components need before they run. In Salesforce, Lightning Out provides it. */
const session = (known) => `<script>window.__workbench = ${JSON.stringify(known).replace(/</g, '\\u003c')};</script>`;

/** A text, escaped for a string in a script in HTML. */
const jsEncode = (text) =>
    text.replace(/[\\'"<>\n\r\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A name that the package does not have is left unchanged, which then causes the error that the page cannot be rendered. */
const say = (texts, encode) => (mark, name) => (Object.hasOwn(texts, name) ? encode(texts[name]) : mark);

const expand = (source, labels, known) =>
    source
        .replace(/\{!JSENCODE\((\w+)\)\}/g, say(known, jsEncode))
        .replace(/\{!(\w+)\}/g, say(known, escapeHtml))
        .replace(/\{!JSENCODE\(\$Label\.(\w+)\)\}/g, say(labels, jsEncode))
        .replace(/\{!\$Label\.(\w+)\}/g, say(labels, escapeHtml))
        .replace(/<apex:includeLightning\s*\/>/g, '<script src="/lightning/lightning.out.js"></script>')
        .replace(/<apex:slds\s*\/>/g, SLDS)
        .replace(/\{!URLFOR\(\$Resource\.(\w+)\s*,\s*'([^']*)'\)\}/g, '/resource/$1/$2')
        .replace(/\{!\$Resource\.(\w+)\}/g, '/resource/$1')
        .replace(/\{!\$Page\.(\w+)\}/g, '/apex/$1');

/**
 * @param {string} name of a page of the package
 * @param {{ user: { language: string }, labels: Record<string, string>, source: string }} org whose user views the page
 * @param {{ hosts: string[], parameters: URLSearchParams }} request facts for the page's controller
 * @returns {string | null} HTML; null if the page does not exist
 * @throws {Error} with what cannot be rendered
 */
export function renderPage(name, { user, labels, source }, request) {
    const file = path.join(source, 'pages', `${name}.page`);
    if (!/^\w+$/.test(name) || !existsSync(file)) return null;
    const markup = readFileSync(file, 'utf8');
    const [opening] = /<apex:page[^>]*>/.exec(markup) ?? [];
    if (!opening) throw new Error(`${name}.page has no apex:page.`);
    const controller = Object.entries(CONTROLLERS[attributeOf(opening, 'controller')] ?? {});
    const known = Object.fromEntries(controller.map(([property, read]) => [property, read({ user, ...request })]));
    const page = expand(markup, labels, known);
    const [open] = /<apex:page[^>]*>/.exec(page);
    const body = page.replace(open, '').replace(/<\/apex:page>\s*$/, '');
    const unknown = /<apex:\w+|\{![^}]*\}/.exec(open.replace('<apex:page', '') + body);
    if (unknown) throw new Error(`The workbench cannot render ${unknown[0]} of ${name}.page.`);
    const lightning = markup.includes('<apex:includeLightning');
    const phone = markup.includes('window.CRMConnect.start(');
    return `<!doctype html>
<html lang="${escapeHtml(user.language)}">
    <head>
        <meta charset="utf-8">
        <title>${attributeOf(open, 'title') ?? name}</title>
        <link rel="icon" href="data:,">
        ${lightning ? SLDS + session({ user, labels }) : ''}
    </head>
    <body class="slds-scope">
        ${body.trim()}
        ${phone ? '<script src="/workbench/demoLine.js"></script>' : ''}
    </body>
</html>
`;
}
