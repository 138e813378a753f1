/** Apex's grammar, from @apexdevtools/apex-parser. */
import { createRequire } from 'node:module';
import { CompileError } from '../errors.mjs';

// The package's ES modules load a few times slower than its bundle for require.
const { ApexErrorListener, ApexParserFactory } = createRequire(import.meta.url)('@apexdevtools/apex-parser');

class Failing extends ApexErrorListener {
    constructor(file) {
        super();
        this.file = file;
    }

    apexSyntaxError(line, _column, message) {
        throw new CompileError(message, { file: this.file, line });
    }
}

function parse(text, file, rule) {
    const { parser } = ApexParserFactory.createLexerAndParser(text, new Failing(file));
    return parser[rule]();
}

/** @returns the tree of a class, an interface, or an enum */
export const parseClass = (text, file) => parse(text, file, 'compilationUnit').typeDeclaration();

/** @returns the tree of a query; the text may not go on after it */
export function parseQuery(text) {
    const query = parse(`[${text}]`, 'query', 'soqlLiteral');
    return query.query();
}

/** @returns the tree of a search in Apex's own notation: FIND 'text' */
export const parseSearch = (text) => parse(`[${text}]`, 'search', 'soslLiteral');

export const lineOf = (ctx) => ctx.start.line;

/** The name of a rule: "DotExpression". */
export const kindOf = (ctx) => ctx.constructor.name.replace(/Context$/, '');
