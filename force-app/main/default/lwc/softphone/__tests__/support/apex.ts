/** Apex as the panel meets it, in the hands of a test. Import it before the panel. */
export const apex = {
    find: jest.fn<Promise<unknown>, [object]>(),
    describe: jest.fn<Promise<unknown>, [object]>(),
    save: jest.fn<Promise<unknown>, [{ record: { callKey: string; fields: Record<string, unknown> } }]>()
};

jest.doMock('@salesforce/apex/CallerLookup.find', () => ({ __esModule: true, default: apex.find }), { virtual: true });
jest.doMock('@salesforce/apex/CallerLookup.describe', () => ({ __esModule: true, default: apex.describe }), {
    virtual: true
});
jest.doMock('@salesforce/apex/CallRecordSaver.save', () => ({ __esModule: true, default: apex.save }), {
    virtual: true
});
