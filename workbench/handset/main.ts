/** The script of /workbench/handset: shows what the phones show, and sends the keys that are pressed. */
import type { Display, KeyPress } from './display';
import { TablePhone } from './tablePhone';

async function send(phone: string, press: KeyPress): Promise<string | null> {
    const response = await fetch(`/workbench/handset/${phone}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(press)
    });
    return response.ok ? null : ((await response.json()) as { error: string }).error;
}

const phones = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-phone]')].map((root) => {
        const name = root.dataset.phone ?? '';
        return [name, new TablePhone(root, (press) => send(name, press))] as const;
    })
);

new EventSource('/workbench/handset/stream').addEventListener('display', ({ data }: MessageEvent<string>) => {
    const { phone, display } = JSON.parse(data) as { phone: string; display: Display };
    phones.get(phone)?.show(display);
});
