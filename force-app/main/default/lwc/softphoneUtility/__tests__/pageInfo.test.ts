import { pageInfoOf } from '../pageInfo';

describe('a page, from Lightning’s page reference', () => {
    it('is a record with its id and its object, whatever else the reference says', () => {
        const attributes = { recordId: '003000000000001AAA', objectApiName: 'Contact', actionName: 'view' };
        const page = {
            url: '/lightning/r/003000000000001AAA/view',
            recordId: '003000000000001AAA',
            objectType: 'Contact'
        };
        expect(pageInfoOf({ type: 'standard__recordPage', attributes, state: {} })).toEqual(page);
        expect(pageInfoOf({ type: 'standard__recordPage', attributes, state: { c__tab: '2' } })).toEqual(page);
    });

    it('is a form with the address that forms have in Lightning Experience (P6)', () => {
        const attributes = { objectApiName: 'Lead', actionName: 'new' };
        const state = { count: '1', defaultFieldValues: undefined };
        expect(pageInfoOf({ type: 'standard__objectPage', attributes, state })).toEqual({
            url: '/lightning/o/Lead/new?count=1'
        });
    });

    it.each([
        { type: 'standard__namedPage', attributes: { pageName: 'home' } },
        { type: 'standard__objectPage', attributes: { objectApiName: 'Lead', actionName: 'list' } },
        { type: 'standard__recordRelationshipPage', attributes: { recordId: '003000000000001AAA' } },
        { type: 'standard__navItemPage' }
    ])('is not a record if it only has to do with one: $type', (reference) => {
        const page = pageInfoOf(reference);
        expect(page.recordId).toBeUndefined();
        expect(page.url).not.toMatch(/\/new/);
    });
});
