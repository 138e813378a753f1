/** The pictures of a call with a desk phone: the panel, and the phones next to the computer. */
import { Panel } from '../../tests/browser/support/panel.mjs';
import { labAvailable, startLab } from '../../tests/pbx/lab/lab.mjs';
import { launch } from '../../tests/support/browser.mjs';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { LAB_PHONES } from '../start/labPhones.mjs';

/**
 * @param {(name: string, at: { page: import('playwright-core').Page }) => Promise<void>} picture
 * @param {{ width: number, height: number }} viewport
 */
export async function deskPhonePictures(picture, viewport) {
    const { ok, reason } = await labAvailable();
    if (!ok) {
        console.log(`The pictures of the desk phone are as before: ${reason}.`);
        return;
    }
    const lab = await startLab();
    const browser = await launch({ light: false });
    let workbench;
    try {
        workbench = await startWorkbench({ phone: 'desk', ...(await LAB_PHONES.desk.begin(lab)) });
        await LAB_PHONES.desk.connect(lab, workbench);
        const context = await browser.newContext({ viewport });
        const at = `http://localhost:${workbench.port}`;
        const page = await context.newPage();
        await page.goto(`${at}/lightning/page/home`);
        const panel = new Panel(page);
        await panel.open();
        await panel.shows('Available');
        const phones = await context.newPage();
        await phones.setViewportSize({ width: 800, height: 600 });
        await phones.goto(`${at}/workbench/handset`);
        const handset = phones.getByRole('region', { name: /desk phone/ });
        await phones
            .getByRole('region', { name: /customer/ })
            .getByRole('button', { name: 'Dial' })
            .click();
        await handset.getByRole('button', { name: 'Answer' }).click();
        await panel.offers('Hang up');
        await page.waitForURL(/\/Contact\//);
        await picture('desk-phone', { page });
        await picture('handset', { page: phones });
        await handset.getByRole('button', { name: 'Hang up' }).click();
    } finally {
        await browser.close();
        await workbench?.close();
        await lab.stop();
    }
}
