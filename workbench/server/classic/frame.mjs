/** What every page of Salesforce Classic has: header, tabs, and the sidebar with the softphone. */
import { html } from './html.mjs';
import { OBJECTS, TABS, formUrl, objectUrl } from './objects.mjs';

const HOME = '/home/home.jsp';

const tab = (label, address, isOpen) =>
    html`<li>
        <a href="${address}" class="${isOpen ? 'open' : ''}" ${isOpen ? html`aria-current="page"` : ''}>${label}</a>
    </li>`;

/**
 * A page. The softphone's frame belongs to it, so that it is loaded again with every page.
 * @param {{ org: import('../org.mjs').Org, frameOrigin: () => string }} context
 * @param {object} content
 * @param {string} content.title
 * @param {unknown} content.main HTML
 * @param {string} [content.tab] the object of the tab, or 'home'
 * @param {object} [content.record] of a record's page, as Open CTI describes it
 * @returns {string}
 */
export function classicPage({ org, frameOrigin }, { title, main, tab: open, record }) {
    const { settings, user } = org;
    const at = (item) => settings[`/reqGeneralInfo/${item}`];
    return String(
        html`<!doctype html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <title>${title} ~ Salesforce Classic (workbench)</title>
                    <link rel="icon" href="data:," />
                    <link rel="stylesheet" href="/assets/classic.css" />
                    <script defer src="/assets/classic.js"></script>
                </head>
                <body ${record ? html`data-record="${JSON.stringify(record)}"` : ''}>
                    <header>
                        <a class="brand" href="${HOME}">Salesforce Classic <small>(workbench)</small></a>
                        <form action="/search/SearchResults" role="search">
                            <input type="hidden" name="searchType" value="2" />
                            <input type="search" name="str" aria-label="Search" placeholder="Search..." />
                            <button>Search</button>
                        </form>
                        <span>${user.Name}</span>
                        <a href="/lightning/page/home">Switch to Lightning Experience</a>
                    </header>
                    <nav aria-label="Tabs">
                        <ul>
                            ${tab('Home', HOME, open === 'home')}
                            ${TABS.map((object) => tab(OBJECTS[object].plural, objectUrl(object, 'o'), open === object))}
                        </ul>
                    </nav>
                    <div class="page">
                        <aside aria-label="Sidebar">
                            <iframe
                                title="Phone"
                                allow="microphone; autoplay"
                                height="${at('reqSoftphoneHeight')}"
                                data-origin="${frameOrigin()}"
                                data-path="${at('reqAdapterUrl')}"
                            ></iframe>
                            <h2>Create New</h2>
                            <ul>
                                ${TABS.map((object) => html`<li><a href="${formUrl(object)}">${object}</a></li>`)}
                            </ul>
                        </aside>
                        <main>${main}</main>
                    </div>
                </body>
            </html> `
    );
}

/** The heading of a page, with its buttons. @param {{ kind: string, name: unknown, buttons?: unknown }} title */
export const heading = ({ kind, name, buttons }) =>
    html`<div class="heading">
        <h1><small>${kind}</small> ${name}</h1>
        ${buttons}
    </div>`;

/** A block with a title. `list`: its name for refreshRelatedList. @param {{ title: string, content: unknown, list?: string }} one */
export const block = ({ title, content, list }) =>
    html`<section class="block" ${list ? html`data-list="${list}"` : ''}>
        <h2>${title}</h2>
        ${content}
    </section>`;
