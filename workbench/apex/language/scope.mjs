/** What the compiler knows at a place in a class: the variables around it, and what a name means there. */
import { CompileError } from '../errors.mjs';
import { T, listOf, mapOf, setOf } from './types.mjs';
import { lineOf } from './parse.mjs';
import { libraryType } from '../library/registry.mjs';

export class Scope {
    slots = 0;
    #blocks = [new Map()];

    /**
     * @param {object} place
     * @param {import('./program.mjs').Program} place.program
     * @param {import('./classType.mjs').ClassType} place.cls
     * @param {boolean} [place.isStatic]
     * @param {object} [place.accessorOf] the property whose getter or setter this is
     * @param {import('./types.mjs').Type} [place.returns]
     */
    constructor({ program, cls, isStatic = false, accessorOf = null, returns = T.void }) {
        Object.assign(this, { program, cls, isStatic, accessorOf, returns });
    }

    at(ctx) {
        return { file: this.cls.file, line: lineOf(ctx) };
    }

    /** @returns {never} */
    fail(ctx, message) {
        throw new CompileError(message, this.at(ctx));
    }

    /** @returns {never} */
    notImplemented(ctx, what) {
        this.fail(ctx, `This runtime does not implement ${what}.`);
    }

    /** Runs a part of the compiler in a block of its own. */
    block(run) {
        this.#blocks.push(new Map());
        try {
            return run();
        } finally {
            this.#blocks.pop();
        }
    }

    /** A new local variable; returns its position. */
    declare(name, type, ctx) {
        const lower = name.toLowerCase();
        if (this.variable(name)) this.fail(ctx, `Duplicate variable: ${name}`);
        this.#blocks.at(-1).set(lower, { slot: this.slots, type });
        this.slots += 1;
        return this.slots - 1;
    }

    variable(name) {
        const lower = name.toLowerCase();
        return this.#blocks.findLast((block) => block.has(lower))?.get(lower) ?? null;
    }

    /** A type by its name as written here, or null. */
    typeNamed(name) {
        for (let cls = this.cls; cls; cls = cls.outer) {
            const inner = cls.inner.get(name.toLowerCase());
            if (inner) return inner;
        }
        return this.program.classNamed(name) ?? libraryType(name);
    }

    /** The type that a reference to a type names. */
    type(ctx) {
        const names = ctx.typeName_list();
        const last = names.at(-1);
        const args =
            last
                .typeArguments()
                ?.typeList()
                .typeRef_list()
                .map((arg) => this.type(arg)) ?? [];
        const text = names.map((name) => name.getText().replace(/<.*/, '')).join('.');
        const element = this.generic(text, args, ctx);
        const brackets = ctx.arraySubscripts()?.getText().length / 2 || 0;
        return Array.from({ length: brackets }).reduce(listOf, element);
    }

    generic(text, args, ctx) {
        const generic = { list: [listOf, 1], set: [setOf, 1], map: [mapOf, 2] }[text.toLowerCase()];
        if (generic && args.length === generic[1]) return generic[0](...args);
        const type = args.length === 0 && !generic ? this.typeNamed(text) : null;
        return type ?? this.fail(ctx, `Invalid type: ${text}`);
    }
}
