import { WHYS } from './because';
import type { Why, WhyCode } from './because';
import { allOf, listOf, object, oneOf, optional, text } from './shape';
import type { Shape } from './shape';

/** A label with an empty gap would be nonsense for the agent. */
const allNamed: Shape = (value, path) => {
    const { code, params } = value as Why;
    const wanted = WHYS[code].length;
    return params.length === wanted ? null : `${path}.params are ${params.length} instead of ${wanted}`;
};

/** The fields of Because, for the shape of whatever has them. */
export const becauseFields = {
    why: optional(allOf(object({ code: oneOf(...(Object.keys(WHYS) as WhyCode[])), params: listOf(text) }), allNamed)),
    detail: optional(text)
};
