import { EXPLANATION_CODES } from './explanation';
import type { ExplanationCode, WhyCode } from './explanation';
import { listOf, object, oneOf, optional, text } from './shape';
import type { Shape } from './shape';

const code = object({ code: oneOf(...(Object.keys(EXPLANATION_CODES) as WhyCode[])), params: listOf(text) });

/** A label with an empty gap would be nonsense for the agent. */
const allNamed: Shape<ExplanationCode> = (value, path) => {
    const fault = code(value, path);
    if (fault) return fault;
    const { code: known, params } = value as ExplanationCode;
    const wanted = EXPLANATION_CODES[known].length;
    return params.length === wanted ? null : `${path}.params are ${params.length} instead of ${wanted}`;
};

/** The fields of Because, for the shape of whatever has them. */
export const explanationFields = { why: optional(allNamed), detail: optional(text) };
