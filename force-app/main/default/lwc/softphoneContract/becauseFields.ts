import { WHYS } from './because';
import type { Why, WhyCode } from './because';
import { listOf, object, oneOf, optional, text } from './shape';
import type { Shape } from './shape';

const code = object({ code: oneOf(...(Object.keys(WHYS) as WhyCode[])), params: listOf(text) });

/** A label with an empty gap would be nonsense for the agent. */
const allNamed: Shape<Why> = (value, path) => {
    const fault = code(value, path);
    if (fault) return fault;
    const { code: known, params } = value as Why;
    const wanted = WHYS[known].length;
    return params.length === wanted ? null : `${path}.params are ${params.length} instead of ${wanted}`;
};

/** The fields of Because, for the shape of whatever has them. */
export const becauseFields = { why: optional(allNamed), detail: optional(text) };
