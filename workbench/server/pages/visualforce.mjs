/**
 * Renders the package's own Visualforce pages with what they use of Visualforce: apex:page, apex:includeLightning, apex:slds,
 * $Resource, $Page, URLFOR, $Label, the properties of controllers and extensions, with or without JSENCODE, the package's own components,
 * and a form with the action cancel. Anything else is an error, so that an incomplete page is not mistaken for a complete one.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CALLABLE_SELECTION } from '../apex/callableSelection.mjs';
import { SOFTPHONE_PAGE } from '../apex/softphonePage.mjs';
import { attributeOf, escapeHtml } from './markup.mjs';

/** Stand-ins for controllers and extensions, by class: name in the page -> ({ user, store, ...facts about the request }) -> text. */
const CONTROLLERS = { CallableSelection: CALLABLE_SELECTION, SoftphonePage: SOFTPHONE_PAGE };

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

/** The values that a tag's controller and extensions have for the page. */
function valuesOf(tag, about) {
    const classes = ['controller', 'extensions'].map((attribute) => attributeOf(tag, attribute));
    const properties = classes.flatMap((name) => Object.entries(CONTROLLERS[name] ?? {}));
    return Object.fromEntries(properties.map(([property, read]) => [property, read(about)]));
}

/** One of the package's own components. Its attributes are texts or `{!names}` of the page. Null if it does not exist. */
function component(name, tag, { source, labels, known, about }) {
    const file = path.join(source, 'components', `${name}.component`);
    if (!existsSync(file)) return null;
    const markup = readFileSync(file, 'utf8');
    const [opening] = /<apex:component[^>]*>/.exec(markup);
    const declared = [...markup.matchAll(ATTRIBUTE)].map(([one]) => attributeOf(one, 'name'));
    const given = declared.map((one) => [one, valueOf(attributeOf(tag, one), known)]);
    const body = markup
        .replace(opening, '')
        .replace(ATTRIBUTE, '')
        .replace(/<\/apex:component>\s*$/, '');
    const values = { ...valuesOf(opening, about), ...Object.fromEntries(given) };
    // a value may look like an expression, but is none
    const blank = Object.fromEntries(Object.keys(values).map((one) => [one, '']));
    refuseUnknown(expand(body, labels, blank), `${name}.component`);
    return expand(body, labels, values);
}

const ATTRIBUTE = /<apex:attribute\b[^>]*\/>/g;

function refuseUnknown(html, file) {
    const unknown = /<\/?(?:apex|c):\w+|\{![^}]*\}/.exec(html);
    if (unknown) throw new Error(`The workbench cannot render ${unknown[0]} of ${file}.`);
}

const valueOf = (text = '', known) => {
    const [, name] = /^\{!(\w+)\}$/.exec(text) ?? [];
    return name ? known[name] : text;
};

/** Of the standard controllers' actions, the package's pages use only `cancel`. */
const withForm = (source, returnTo) =>
    source
        .replace(
            /<apex:form styleClass="([\w-]+)">/g,
            (_, name) =>
                `<form method="post" class="${name}"><input type="hidden" name="retURL" value="${escapeHtml(returnTo)}">`
        )
        .replace(/<\/apex:form>/g, '</form>')
        .replace(
            /<apex:commandButton action="\{!cancel\}" value="([^"]*)"\s*\/>/g,
            (_, label) => `<input type="submit" name="cancel" value="${label}">`
        );

/**
 * @param {string} name of a page of the package
 * @param {import('../org.mjs').Org} org whose user views the page
 * @param {{ hosts: string[], parameters: URLSearchParams, form: URLSearchParams }} request facts for the page's controller; form: what was
 *   sent to the page, such as the ids of the records that are selected in a list
 * @returns {string | null} HTML; null if the page does not exist
 * @throws {Error} with what cannot be rendered
 */
export function renderPage(name, { user, labels, source, store }, { form, ...request }) {
    const file = path.join(source, 'pages', `${name}.page`);
    if (!/^\w+$/.test(name) || !existsSync(file)) return null;
    const markup = readFileSync(file, 'utf8');
    const [opening] = /<apex:page[^>]*>/.exec(markup) ?? [];
    if (!opening) throw new Error(`${name}.page has no apex:page.`);
    const about = { user, store, ids: form.getAll('ids'), ...request };
    const known = valuesOf(opening, about);
    const components = [];
    const skeleton = withForm(markup, form.get('retURL') ?? '/').replace(/<c:(\w+)([^>]*?)\/>/g, (mark, used, tag) => {
        const html = component(used, tag, { source, labels, known, about });
        return html === null ? mark : `<!--${components.push(html) - 1}-->`;
    });
    const page = expand(skeleton, labels, known);
    const [open] = /<apex:page[^>]*>/.exec(page);
    const body = page.replace(open, '').replace(/<\/apex:page>\s*$/, '');
    refuseUnknown(open.replace('<apex:page', '') + body, `${name}.page`);
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
        ${body.trim().replace(/<!--(\d+)-->/g, (_, number) => components[number])}
        ${phone ? '<script src="/workbench/demoLine.js"></script>' : ''}
    </body>
</html>
`;
}
