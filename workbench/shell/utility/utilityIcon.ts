/**
 * The URL of an SLDS utility icon in its sprite. The phone names it at run time, so it cannot be one of the bundled icons. For an
 * invalid key, it is the phone icon.
 */
export function utilityIcon(key: string): string {
    const name = /^[a-z0-9_]+$/.test(key) ? key : 'call';
    return `/slds/icons/utility-sprite/svg/symbols.svg#${name}`;
}
