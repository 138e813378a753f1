/**
 * How Java runs for the few seconds that a gate takes: one compiler instead of two, and one thread that collects garbage, for half
 * of the processor's time.
 */
export const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
