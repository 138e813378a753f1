/**
 * The origin of the softphone's frame. An HTTPS page cannot load a frame over HTTP, and some browsers always use HTTPS for
 * Salesforce's domains, so both URLs use the same scheme.
 */
export function frameOriginUnder(pageProtocol: string, configured: string): string {
    return pageProtocol === 'https:' ? configured.replace(/^http:/, 'https:') : configured;
}
