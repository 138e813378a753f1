/** The fields, properties, methods, and constructors that a class declares, with their types. */
import { T } from './types.mjs';
import { kindOf } from './parse.mjs';

export function declareMembers(cls, scope) {
    if (cls.isInterface) {
        for (const ctx of cls.tree.interfaceBody().interfaceMethodDeclaration_list())
            addMethod(cls, ctx, new Set(), scope);
        return;
    }
    for (const body of cls.tree.classBody().classBodyDeclaration_list()) {
        const member = body.memberDeclaration();
        if (!member) {
            (body.STATIC() ? cls.staticInitializers : cls.initializers).push({ block: body.block() });
            continue;
        }
        const words = new Set(body.modifier_list().map((modifier) => modifier.getText().toLowerCase()));
        const ctx = member.children[0];
        const declare = DECLARE[kindOf(ctx)];
        if (declare) declare(cls, ctx, words, scope);
    }
}

const DECLARE = {
    FieldDeclaration(cls, ctx, words, scope) {
        const type = scope.type(ctx.typeRef());
        for (const one of ctx.variableDeclarators().variableDeclarator_list()) {
            const variable = addVariable(cls, one.id().getText(), type, words, scope, one);
            if (one.expression()) initializersOf(cls, variable).push({ variable, expression: one.expression() });
        }
    },
    PropertyDeclaration(cls, ctx, words, scope) {
        const variable = addVariable(cls, ctx.id().getText(), scope.type(ctx.typeRef()), words, scope, ctx);
        for (const block of ctx.propertyBlock_list()) {
            const [get, set] = [block.getter(), block.setter()];
            if (get?.block()) variable.getter = accessor(cls, variable, get, []);
            if (set?.block()) variable.setter = accessor(cls, variable, set, [{ name: 'value', type: variable.type }]);
        }
    },
    MethodDeclaration: addMethod,
    ConstructorDeclaration(cls, ctx, words, scope) {
        const name = ctx.qualifiedName().getText();
        if (name.toLowerCase() !== cls.shortName.toLowerCase()) scope.fail(ctx, `Invalid constructor name: ${name}`);
        cls.constructors.push(method(cls, '<init>', ctx, words, scope));
    },
    ClassDeclaration: null,
    InterfaceDeclaration: null,
    EnumDeclaration: null
};

const initializersOf = (cls, { isStatic }) => (isStatic ? cls.staticInitializers : cls.initializers);

function addVariable(cls, name, type, words, scope, ctx) {
    const variable = { name, type, cls, isStatic: words.has('static'), isFinal: words.has('final'), slot: -1 };
    if (cls.variables.has(name.toLowerCase())) scope.fail(ctx, `Duplicate field: ${name}`);
    cls.variables.set(name.toLowerCase(), variable);
    return variable;
}

const accessor = (cls, variable, ctx, params) => ({
    name: variable.name,
    cls,
    params,
    returns: params.length ? T.void : variable.type,
    isStatic: variable.isStatic,
    accessorOf: variable,
    tree: ctx,
    body: null,
    slots: 0
});

function addMethod(cls, ctx, words, scope) {
    const one = method(cls, ctx.id().getText(), ctx, words, scope);
    const lower = one.name.toLowerCase();
    cls.methods.set(lower, [...(cls.methods.get(lower) ?? []), one]);
}

function method(cls, name, ctx, words, scope) {
    const params = ctx.formalParameters().formalParameterList()?.formalParameter_list() ?? [];
    return {
        name,
        cls,
        params: params.map((param) => ({ name: param.id().getText(), type: scope.type(param.typeRef()) })),
        returns: ctx.typeRef?.() ? scope.type(ctx.typeRef()) : T.void,
        isStatic: words.has('static') || words.has('webservice'),
        annotations: new Set(
            [...words].filter((word) => word.startsWith('@')).map((word) => word.slice(1).replace(/\(.*/, ''))
        ),
        tree: ctx,
        body: null,
        slots: 0
    };
}
