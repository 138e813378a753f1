/** Which redirections by the exchange are followed: none, those within its own domain, or all. */
export type RedirectRule = 'off' | 'sameDomain' | 'any';

/** Whether the admin's rule allows redirecting a call, or the phone itself, to a host. */
export function mayGoTo(host: string, rule: RedirectRule, domain: string): boolean {
    if (rule !== 'sameDomain') return rule === 'any';
    const [there, here] = [host.toLowerCase(), domain.toLowerCase()];
    return there === here || there.endsWith(`.${here}`);
}
