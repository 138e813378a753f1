import { EXPLANATION_CODES } from './explanation';
import type { ExplanationCode, WhyCode } from './explanation';
import { listOf, object, oneOf, optional, text } from './shape';
import type { Shape } from './shape';

const code = object({ code: oneOf(...(Object.keys(EXPLANATION_CODES) as WhyCode[])), params: listOf(text) });

/** The parameters must match, because a label with an unfilled placeholder would be meaningless. */
const allNamed: Shape<ExplanationCode> = (value, path) => {
    const fault = code(value, path);
    if (fault) return fault;
    const { code: known, params } = value as ExplanationCode;
    const wanted = EXPLANATION_CODES[known].length;
    return params.length === wanted ? null : `${path}.params are ${params.length} instead of ${wanted}`;
};

/** The fields of an explanation, for the shapes that include them. */
export const explanationFields = { why: optional(allNamed), detail: optional(text), verbatim: optional(text) };
