/** The finder alone, for a process of its own that weighs it. */
export { compileFinder } from '../../../src/core/services/serviceFinder';
