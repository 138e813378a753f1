/** The page of the phones next to the computer. Its script (workbench/handset) shows their calls. */
import { html } from '../classic/html.mjs';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

const phoneOf = ([name, { title, dials, display }]) => html`
    <section class="phone" data-phone="${name}" aria-labelledby="${name}-title">
        <h2 id="${name}-title">${title} <small>${display.number}</small></h2>
        <div class="display" role="status">
            <p class="idle">Ready</p>
            <ul class="calls"></ul>
        </div>
        <form>
            <label for="${name}-number">Number</label>
            <div class="entry">
                <input id="${name}-number" name="number" inputmode="tel" autocomplete="off" value="${dials}" />
                <button class="go">Dial</button>
            </div>
            <div class="digits" role="group" aria-label="Keys of ${title}">
                ${DIGITS.map((digit) => html`<button type="button" data-digit="${digit}">${digit}</button>`)}
            </div>
        </form>
        ${
            display.autoAnswer !== null &&
            html`<label class="auto"
                ><input type="checkbox" name="autoAnswer" /> Answers by itself when the panel asks for it</label
            >`
        }
        <p class="problem" role="alert"></p>
    </section>
`;

/** @param {Record<string, import('../control/handset.mjs').TablePhone>} phones */
export const handsetPage = (phones) =>
    String(
        html`<!doctype html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width" />
                    <title>Phones</title>
                    <link rel="icon" href="data:," />
                    <link rel="stylesheet" href="/assets/handset.css" />
                </head>
                <body>
                    <main>
                        <h1>Phones</h1>
                        <div class="phones">${Object.entries(phones).map(phoneOf)}</div>
                    </main>
                    <script src="/assets/handset.js"></script>
                </body>
            </html>`
    );
