/** The name in Flex's configuration (ui_attributes), which an administrator of Flex writes. */
const SECTION = 'crm_connect';

/** As browsers write an origin: no path, no slash at the end. No wildcards. http:// only for the loopback address. */
const ORIGIN = /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)$/;

const isOrigin = (value: unknown): value is string => typeof value === 'string' && ORIGIN.test(value);

/** The exact origins of the pages that may embed Flex and talk to this plug-in: `ui_attributes.crm_connect.panel_origins`. */
export function panelOrigins(attributes: object | undefined): readonly string[] {
    const section = (attributes as Readonly<Record<string, unknown>> | undefined)?.[SECTION];
    const origins = (section as { readonly panel_origins?: unknown } | null | undefined)?.panel_origins;
    return Array.isArray(origins) ? origins.filter(isOrigin) : [];
}
