/**
 * The origin that the softphone's frame will have. A page that came over https loads no frame over http: some browsers know
 * Salesforce's names for https only, and turn both addresses by themselves.
 */
export function frameOriginUnder(pageProtocol: string, configured: string): string {
    return pageProtocol === 'https:' ? configured.replace(/^http:/, 'https:') : configured;
}
