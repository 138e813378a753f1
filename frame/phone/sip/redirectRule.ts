/** Where the phone goes when the exchange sends it elsewhere: nowhere, within its own domain, or everywhere. */
export type RedirectRule = 'off' | 'sameDomain' | 'any';

/** Whether the admin's rule lets a call, or the phone itself, go to a host. */
export function mayGoTo(host: string, rule: RedirectRule, domain: string): boolean {
    if (rule !== 'sameDomain') return rule === 'any';
    const [there, here] = [host.toLowerCase(), domain.toLowerCase()];
    return there === here || there.endsWith(`.${here}`);
}
