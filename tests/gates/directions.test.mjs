// The gate for directions passes styles with start and end, and finds all forms of left and right.
import { test } from 'node:test';
import { directions } from '../../scripts/gates/directions.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound, assertPassed } from './support/expect.mjs';
import { seededProject } from './support/seededProject.mjs';

const CSS = `${SOURCE}/lwc/view/view.css`;
const HTML = `${SOURCE}/lwc/view/view.html`;
const SOUND = {
    [CSS]: '/* red left,\n right: green */\n.a {\n    padding: 1px 2px 3px 2px;\n    inset-inline-end: 0;\n    margin: 0 calc(1px + 2px) 1px calc(1px + 2px);\n    text-align: start;\n    vertical-align: top;\n}\n',
    [HTML]: '<template><p class="slds-m-bottom_small">left</p></template>\n'
};

test('styles with start and end pass', (t) => {
    assertPassed(directions(seededProject(t, SOUND)));
});

test('a project without styles does not pass', (t) => {
    assertFound(directions(seededProject(t)), /no styles/);
});

const FAULTS = {
    'a side of its own': [CSS, '.a { right: 0; }'],
    'a margin': [CSS, '.a { margin-left: 1px; }'],
    'a border': [CSS, '.a { border-right-color: red; }'],
    'a corner': [CSS, '.a { border-top-left-radius: 1px; }'],
    'an alignment': [CSS, '.a { text-align: left; }'],
    'a float': [CSS, '.a { float: right; }'],
    'a shorthand with two different sides': [CSS, '.a { padding: 1px 2px 1px 3px; }'],
    'one of them a variable': [CSS, '.a { padding: 1px var(--x, 2px) 1px 3px; }'],
    'a class of the design system': [HTML, '<template><p class="slds-m-right_x-small"></p></template>']
};
for (const [name, [file, text]] of Object.entries(FAULTS)) {
    test(`finds ${name}`, (t) => {
        assertFound(directions(seededProject(t, { ...SOUND, [file]: `\n${text}\n` })), /view\.(css|html):2: say start/);
    });
}
