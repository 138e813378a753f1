/**
 * Address of an SLDS utility icon in its sprite. The phone names it at run time, so it cannot be one of those that were built
 * in; a key that no icon can have becomes the plain telephone.
 */
export function utilityIcon(key: string): string {
    const name = /^[a-z0-9_]+$/.test(key) ? key : 'call';
    return `/slds/icons/utility-sprite/svg/symbols.svg#${name}`;
}
