/**
 * The URL of the softphone's frame, with the parameters that Salesforce appends. The client library reads `sfdcIframeOrigin` with
 * a lowercase f.
 */
export function frameAddress(frameOrigin: string, framePath: string, parentOrigin: string): string {
    const url = new URL(framePath, frameOrigin);
    const parameters = {
        mode: 'Lightning',
        isdtp: 'vw',
        sfdcIframeOrigin: parentOrigin,
        nonce: randomNonce(),
        ltn_app_id: '06m000000000001AAA',
        clc: '0'
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
}

/** 64 hex digits. */
export function randomNonce(): string {
    return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
