import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { fieldNames, nameOf, numbersOf } from '../numbersOf';

const field = (apiName: string, label: string, dataType = 'Phone') => ({ [apiName]: { apiName, label, dataType } });
const CONTACT: ObjectInfo = {
    fields: {
        ...field('Phone', 'Phone'),
        ...field('MobilePhone', 'Mobile'),
        ...field('Fax', 'Fax'),
        ...field('Email', 'Email', 'Email'),
        ...field('Second_Line__c', 'Second Line')
    },
    nameFields: ['FirstName', 'LastName', 'Name']
};

describe('the phone numbers of a record', () => {
    it('are read from all phone fields, custom ones as well, but not from fax fields', () => {
        expect(fieldNames('Contact', CONTACT)).toEqual([
            'Contact.Phone',
            'Contact.MobilePhone',
            'Contact.Second_Line__c',
            'Contact.FirstName',
            'Contact.LastName',
            'Contact.Name'
        ]);
    });

    it('are in the order of their labels, each once; empty and unreadable ones are left out', () => {
        const fields = {
            Phone: { value: '020 7946 0001' },
            MobilePhone: { value: ' 020 7946 0001 ' },
            Fax: { value: '020 7946 0009' },
            Second_Line__c: { value: '020 7946 0002' }
        };
        expect(numbersOf(CONTACT, { fields })).toEqual([
            { field: 'MobilePhone', label: 'Mobile', number: '020 7946 0001' },
            { field: 'Second_Line__c', label: 'Second Line', number: '020 7946 0002' }
        ]);
        expect(numbersOf(CONTACT, { fields: { Phone: { value: null } } })).toEqual([]);
    });

    it('belong to a record with a name, for a case its number', () => {
        expect(nameOf(CONTACT, { fields: { Name: { value: 'Fred Bloggs' }, LastName: { value: 'Bloggs' } } })).toBe(
            'Fred Bloggs'
        );
        expect(
            nameOf({ fields: {}, nameFields: ['CaseNumber'] }, { fields: { CaseNumber: { value: '00001001' } } })
        ).toBe('00001001');
        expect(nameOf({ fields: {} }, { fields: {} })).toBeUndefined();
    });
});
