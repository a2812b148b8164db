import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogueFileSchema } from './catalogueSchema';

/**
 * Returns what content/schema/catalogue.schema.json holds: editors check catalogue files against it while they are
 * written.
 */
export function catalogueJsonSchema(): object {
  return toJsonSchema(catalogueFileSchema, { typeMode: 'input' });
}
