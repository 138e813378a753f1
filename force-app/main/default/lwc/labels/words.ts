import direction from '@salesforce/i18n/dir';
import { texts } from './texts';

const isRightToLeft = direction === 'rtl';

/** Isolates a number or a name within right-to-left text, so that it keeps its own direction and its place. */
export const isolated = (text: string): string => (isRightToLeft ? `\u2068${text}\u2069` : text);

/** The class of an input for numbers: typed from left to right in every language, but aligned with the text. */
export const typedClass = (typed: string): string => (isRightToLeft && /^[+\d(*#]/.test(typed) ? 'typed ltr' : 'typed');

/** Replaces the placeholders {0}, {1}, … of a label. */
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
    Extension: texts.extension,
    Description: texts.notes,
    CallDisposition: texts.outcome,
    Name: texts.fieldName
};

const OBJECTS: Readonly<Record<string, string>> = {
    Account: texts.objectAccount,
    Contact: texts.objectContact,
    Lead: texts.objectLead,
    Case: texts.objectCase,
    User: texts.objectUser,
    Opportunity: texts.objectOpportunity
};

/** Makes an API name readable: without its suffix, and with spaces. */
const readable = (apiName: string): string =>
    apiName
        .replace(/__(pc|c)$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2');

/** A field's label. */
export const fieldName = (apiName: string): string =>
    FIELDS[apiName.replace(/^Person|__pc$/g, '')] ?? readable(apiName);

/** An object's label. */
export const objectName = (apiName: string): string => OBJECTS[apiName] ?? readable(apiName);
