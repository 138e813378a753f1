import direction from '@salesforce/i18n/dir';
import { texts } from './texts';

const isRightToLeft = direction === 'rtl';

/** A number, or a name in other letters, in words that run from right to left: it keeps its own direction, and its place. */
export const isolated = (text: string): string => (isRightToLeft ? `\u2068${text}\u2069` : text);

/** The class of a field: a number is typed from left to right wherever it is, and stands where the words begin. */
export const typedClass = (typed: string): string => (isRightToLeft && /^[+\d(*#]/.test(typed) ? 'typed ltr' : 'typed');

/** Puts the parameters into the gaps {0}, {1} … of a label. */
export const fill = (label: string, ...params: readonly (string | number)[]): string =>
    label
        .replace(/\{(\d)\}/g, (gap, index: string) => (index in params ? isolated(String(params[Number(index)])) : gap))
        .trim();

const FIELDS: Readonly<Record<string, string>> = {
    Phone: texts.fieldPhone,
    MobilePhone: texts.fieldMobilePhone,
    HomePhone: texts.fieldHomePhone,
    OtherPhone: texts.fieldOtherPhone,
    AssistantPhone: texts.fieldAssistantPhone,
    Fax: texts.fieldFax,
    Description: texts.notes,
    CallDisposition: texts.outcome,
    Name: texts.fieldName
};

const OBJECTS: Readonly<Record<string, string>> = {
    Account: texts.objectAccount,
    Contact: texts.objectContact,
    Lead: texts.objectLead,
    Case: texts.objectCase,
    Opportunity: texts.objectOpportunity
};

/** An API name is nobody's word: without its suffix and with spaces it nearly is one. */
const readable = (apiName: string): string =>
    apiName
        .replace(/__(pc|c)$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2');

/** A field as an agent calls it. */
export const fieldName = (apiName: string): string =>
    FIELDS[apiName.replace(/^Person|__pc$/g, '')] ?? readable(apiName);

/** An object as an agent calls it. */
export const objectName = (apiName: string): string => OBJECTS[apiName] ?? readable(apiName);
