// npm run screenshots: takes the pictures in docs/images from the running product, so that they show how it looks now.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startJourney } from '../tests/browser/support/journey.mjs';
import { build } from '../workbench/build/build.mjs';
import { deskPhonePictures } from './screenshots/deskPhone.mjs';
import { twilioPictures } from './screenshots/twilio.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const SAVE = 'apex:CallRecordSaver.save';
const VIEWPORT = { width: 1280, height: 800 };

await build();
const journey = await startJourney({ light: false });
const open = (path) => journey.page.goto(journey.origin + path);
const picture = async (name, { page } = journey) => {
    await page.waitForTimeout(600); // fonts, icons, the end of a transition
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
};

/** A call in another host, with the caller's record open. */
async function hostPicture(crmHost, home) {
    const other = await startJourney({ crmHost, light: false });
    try {
        await other.begin({ viewport: VIEWPORT, path: home });
        await other.ring({ name: 'Fred Bloggs' });
        await other.panel.answer();
        await other.page.waitForURL(/003/);
        await other.panel.notes().fill('Boiler is cold again.');
        await other.page.getByText('Heating fails every morning').first().waitFor();
        await picture(`host-${crmHost}`, other);
        await other.panel.press('Hang up');
    } finally {
        await other.end();
    }
}

try {
    mkdirSync(folder, { recursive: true });
    await journey.begin({ viewport: VIEWPORT, path: '/lightning/o/Contact/list' });
    await picture('available');
    await journey.panel.press('Sound and devices');
    await picture('sound');
    await journey.panel.press('Sound and devices');
    await journey.panel.press('Keyboard shortcuts');
    await picture('shortcuts');
    await journey.panel.press('Keyboard shortcuts');

    for (const name of ['Backoffice', 'Coach']) {
        await journey.panel.field().fill(name);
        await journey.panel.person(new RegExp(`^Add .* ${name}`)).click();
    }
    await journey.panel.field().fill('');
    await journey.panel.press('Demo line');
    for (let left = 0; left < 2; left += 1) await journey.panel.press('Leave a message');
    await journey.panel.press('Demo line');
    await journey.panel.shows('New voicemail messages: 2');
    await journey.panel.field().focus();
    await picture('directory');
    await journey.begin({ viewport: VIEWPORT, path: '/lightning/o/Contact/list' });

    await journey.ring({ name: 'Fred Bloggs' });
    await journey.panel.shows(/matched on/i);
    await picture('ringing');

    await journey.panel.answer();
    await journey.page.waitForURL(/\/lightning\/r\/Contact\//);
    await journey.panel.frame.getByRole('img', { name: 'Sound quality: excellent' }).waitFor();
    await journey.panel.notes().fill('Boiler is cold again. Engineer promised for tomorrow morning.');
    await picture('connected');
    await journey.page.emulateMedia({ colorScheme: 'dark' });
    await picture('dark');
    await journey.page.emulateMedia({ colorScheme: null });

    await journey.panel.press('Hang up');
    await journey.panel.offers('Save');
    await picture('wrap-up');
    await journey.panel.save();

    await journey.ring({ from: '+441202528735' });
    await journey.panel.offers('Search');
    await picture('several-match');
    await journey.panel.press('Decline');

    await open('/lightning/n/Setup_Check');
    await journey.page.getByText(/\d+ passed, \d+ to fix/).waitFor();
    await picture('setup-check');
    await open('/lightning/r/Report/CRM_Connect_Calls.Call_History/view');
    await journey.page.getByRole('table', { name: 'Call History' }).waitFor();
    await picture('call-history');
    await open('/lightning/o/Contact/list');

    await journey.post('faults', {
        target: SAVE,
        kind: 'refuse',
        message: 'Choose an outcome.',
        fields: ['CallDisposition']
    });
    await journey.ring();
    await journey.panel.answer();
    await journey.panel.press('Hang up');
    await journey.panel.save();
    await journey.panel.shows('Choose an outcome.');
    await picture('waiting');

    await journey.begin({ viewport: VIEWPORT, path: '/lightning/o/Contact/list' });
    await journey.ring({ name: 'Fred Bloggs' });
    await journey.panel.answer();
    await journey.ring({ from: '+442079460123', name: 'Anna Berg' });
    await journey.panel.press('Hold and answer');
    await journey.panel.press('Conference');
    await journey.panel.shows(/In a conference with/);
    await picture('conference');
} finally {
    await journey.end();
}
await hostPicture('utility', '/lightning/page/home');
await hostPicture('classic', '/home/home.jsp');
await deskPhonePictures(picture, VIEWPORT);
await twilioPictures(picture, VIEWPORT);
