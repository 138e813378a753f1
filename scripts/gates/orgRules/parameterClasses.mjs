/**
 * Inner classes are not supported as parameters or results of Apex that a Lightning web component calls, so each of these classes
 * has its own file. They are the classes with @AuraEnabled members.
 */
const INNER_CLASS =
    /^[ \t]+(?:(?:public|private|global|virtual|abstract|with|without|inherited|sharing)\s+)*class\s+(\w+)/gim;
const METHOD = /@AuraEnabled[^;{]*?\bstatic\s+([\w.<>, ]+?)\s+\w+\s*\(([^)]*)\)/gi;
const PROPERTY = /@AuraEnabled(?:\([^)]*\))?\s+(?:public|global)\s+(?!static\b)([\w.<>, ]+?)\s+\w+\s*(?:\{\s*get|;)/gi;

/** Salesforce's own classes also have names with two parts. */
const OF_THE_PLATFORM = /^(System|Schema|Database|ConnectApi|Messaging|Datetime)\./;

/** @param {Map<string, string>} texts */
export function parameterClasses(texts) {
    const classes = [...texts].filter(([file]) => /^classes\/\w+\.cls$/.test(file));
    return classes.flatMap(([file, text]) => {
        const inner = [...text.matchAll(INNER_CLASS)].map(([, name]) => name);
        const types = [
            ...[...text.matchAll(METHOD)].map(({ 1: result, 2: parameters, index }) => ({
                named: `${result} ${parameters}`,
                index
            })),
            ...[...text.matchAll(PROPERTY)].map(({ 1: named, index }) => ({ named, index }))
        ];
        return types.flatMap(({ named, index }) =>
            (named.match(/\w+(?:\.\w+)*/g) ?? [])
                .filter((type) => inner.includes(type) || (type.includes('.') && !OF_THE_PLATFORM.test(type)))
                .map(
                    (type) =>
                        `${file}:${text.slice(0, index).split('\n').length}: ${type} is an inner class, which a component cannot pass`
                )
        );
    });
}
