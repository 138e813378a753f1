/**
 * Compiles Apex classes to JavaScript closures: first the names of all types, then their members, then the code. Whether a class may see
 * a member of another one is left to the type check of the project (npm run apex).
 */
import { Coverage } from '../coverage.mjs';
import { EnumValue } from '../values/instance.mjs';
import { ClassType } from './classType.mjs';
import { compileCode } from './code.mjs';
import { parseClass } from './parse.mjs';
import { Scope } from './scope.mjs';
import { Type } from './types.mjs';
import { declareMembers } from './members.mjs';

export class Program {
    #classes = new Map();

    coverage = new Coverage();

    /**
     * @param {{ file: string, text: string }[]} sources
     * @param {Record<string, string>} [labels] custom labels
     */
    constructor(sources, labels = {}) {
        this.labels = labels;
        for (const { file, text } of sources) this.#declare(parseClass(text, file), null, file);
        const all = this.#all();
        for (const cls of all) this.#inherit(cls);
        for (const cls of all) declareMembers(cls, this.scopeOf(cls));
        for (const cls of all) layOut(cls);
        for (const cls of all) compileCode(cls, this);
    }

    /** A class or an enum by its name, "Outer.Inner" for an inner one; null if there is none. */
    classNamed(name) {
        const [outer, ...inner] = name.toLowerCase().split('.');
        return inner.reduce((type, one) => type?.inner?.get(one) ?? null, this.#classes.get(outer) ?? null);
    }

    /** All top-level classes. */
    get classes() {
        return [...this.#classes.values()];
    }

    scopeOf(cls, more = {}) {
        return new Scope({ program: this, cls, ...more });
    }

    #all() {
        const withInner = (cls) => [cls, ...[...cls.inner.values()].flatMap(withInner)];
        return this.classes
            .filter(({ kind }) => kind === 'class')
            .flatMap(withInner)
            .filter(({ kind }) => kind === 'class');
    }

    #declare(ctx, outer, file) {
        const tree = ctx.classDeclaration() ?? ctx.interfaceDeclaration() ?? ctx.enumDeclaration();
        const name = tree.id().getText();
        const type = ctx.enumDeclaration() ? enumType(tree, name, outer) : new ClassType(name, outer, file, tree);
        (outer ? outer.inner : this.#classes).set(name.toLowerCase(), type);
        if (type.kind === 'enum') return;
        type.program = this;
        type.isInterface = ctx.interfaceDeclaration() !== null;
        readModifiers(type, ctx.modifier_list());
        if (type.isInterface) return;
        for (const body of tree.classBody().classBodyDeclaration_list()) {
            const member = body.memberDeclaration();
            const inner =
                member && (member.classDeclaration() ?? member.interfaceDeclaration() ?? member.enumDeclaration());
            if (inner) this.#declare(asType(member, body), type, file);
        }
    }

    #inherit(cls) {
        const { tree } = cls;
        const scope = this.scopeOf(cls);
        const interfaces = tree.typeList()?.typeRef_list() ?? [];
        cls.interfaces = interfaces.map((ctx) => scope.type(ctx));
        if (cls.isInterface || !tree.typeRef()) return;
        cls.parent = scope.type(tree.typeRef());
        if (cls.parent.kind !== 'class') scope.notImplemented(tree, `a class that extends ${cls.parent.name}`);
    }
}

/** An inner type looks like a top-level one. */
const asType = (member, body) => ({
    classDeclaration: () => member.classDeclaration(),
    interfaceDeclaration: () => member.interfaceDeclaration(),
    enumDeclaration: () => member.enumDeclaration(),
    modifier_list: () => body.modifier_list()
});

function enumType(tree, name, outer) {
    const type = new Type('enum', outer ? `${outer.name}.${name}` : name);
    const names =
        tree
            .enumConstants()
            ?.id_list()
            .map((id) => id.getText()) ?? [];
    type.constants = new Map(names.map((one, i) => [one.toLowerCase(), new EnumValue(type, one, i)]));
    return type;
}

function readModifiers(type, modifiers) {
    const words = modifiers.map((modifier) => modifier.getText().toLowerCase());
    if (words.includes('sharing')) type.sharing = ['with', 'without', 'inherited'].find((word) => words.includes(word));
    for (const word of words) {
        const [, keyword] = /^(with|without|inherited)sharing$/.exec(word) ?? [];
        if (keyword) type.sharing = keyword;
        if (word.startsWith('@')) type.annotations.add(word.slice(1).replace(/\(.*/, ''));
    }
    type.isAbstract = words.includes('abstract');
}

/** Gives each field a position, after those of the superclass. */
function layOut(cls) {
    if (cls.laidOut) return;
    cls.laidOut = true;
    if (cls.parent) layOut(cls.parent);
    cls.slots = cls.parent?.slots ?? 0;
    for (const variable of cls.variables.values()) {
        if (variable.slot === null) continue;
        if (variable.isStatic) cls.staticSlots += 1;
        variable.slot = variable.isStatic ? cls.staticSlots - 1 : cls.slots;
        if (!variable.isStatic) cls.slots += 1;
    }
}
