/** The API version in the library's own URL: 66 for ".../support/api/66.0/lightning/opencti_min.js", null without one. */
export function libraryVersion(address: string | undefined): number | null {
    const [, version] = /\/support\/api\/(\d+)\.\d+\//.exec(address ?? '') ?? [];
    return version === undefined ? null : Number(version);
}
