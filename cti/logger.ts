import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import type { Log } from './log';

/** Writes one JSON object for each line, by default to the standard output, where systemd and containers expect it. */
export const createLogger = (level: string, product: string, destination: DestinationStream = process.stdout): Log =>
    pino({ level, base: { product }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
