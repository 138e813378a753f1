/**
 * Tests do not wait a fixed time for what must happen: on a busy machine, it takes longer. They wait with the functions of
 * tests/support/until.
 */
const MESSAGE =
    'Wait with until, stays, or timePasses (tests/support/until): no fixed time is long enough on a busy machine.';

/** new Promise((resolve) => setTimeout(resolve, 20)), also with a function around resolve; without a delay it lets promises settle */
const SLEEP = 'NewExpression[callee.name="Promise"] > :function CallExpression[callee.name="setTimeout"]';

const noFixedWait = {
    meta: { type: 'problem', schema: [], messages: { waits: MESSAGE } },
    create(context) {
        const report = (node) => context.report({ node, messageId: 'waits' });
        return {
            [SLEEP](node) {
                const [act, delay] = node.arguments;
                const executor = context.sourceCode
                    .getAncestors(node)
                    .findLast(({ type, params }) => type.endsWith('FunctionExpression') && params.length > 0);
                const resolve = executor?.params[0].name;
                const body = act?.body ?? act;
                const called = body?.type === 'CallExpression' ? body.callee : body;
                if (delay && delay.value !== 0 && called?.name === resolve) report(node);
            },
            'MemberExpression[property.name="waitForTimeout"]': report,
            'ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]': report
        };
    }
};

export const waits = [
    {
        name: 'waits',
        files: ['**/__tests__/**/*.ts', 'tests/**/*.{ts,mjs}'],
        ignores: ['tests/support/until.*'],
        plugins: { waits: { rules: { 'no-fixed-wait': noFixedWait } } },
        rules: { 'waits/no-fixed-wait': 'error' }
    }
];
