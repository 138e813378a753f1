import { pino } from 'pino';
import type { Log } from './log';

/** Writes one JSON object for each line to the standard output, where systemd and containers expect it. */
export const createLogger = (level: string, product: string): Log =>
    pino({ level, base: { product }, timestamp: pino.stdTimeFunctions.isoTime });
