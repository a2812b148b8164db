import type { Logger } from '../../src/core/util/logger';

/** A logger for tests in which what is logged does not matter. */
export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
