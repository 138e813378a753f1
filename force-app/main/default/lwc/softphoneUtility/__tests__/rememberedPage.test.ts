import { remember } from 'c/remembered';
import { rememberPage, rememberedPage } from '../rememberedPage';

beforeEach(() => window.localStorage.clear());

describe('the address of the phone’s page in this browser', () => {
    it.each([
        'https://acme--c.vf.force.com/apex/SoftphoneUtility',
        'https://acme--crm.sandbox.vf.force.com/apex/crm__SoftphoneUtility'
    ])('is remembered: %s', (page) => {
        expect(rememberedPage()).toBeNull();
        rememberPage(page);
        expect(rememberedPage()).toBe(page);
    });

    it.each([
        ['not on a server', 'data:text/html,//acme/apex/SoftphoneUtility'],
        ['another page', 'https://acme--c.vf.force.com/apex/Other'],
        ['a page with parameters', 'https://acme--c.vf.force.com/apex/SoftphoneUtility?next=https://evil.example'],
        ['no text', { page: 'https://acme--c.vf.force.com/apex/SoftphoneUtility' }]
    ])('is not used if it is %s', (_, stored) => {
        remember('utility-page', stored);
        expect(rememberedPage()).toBeNull();
    });
});
