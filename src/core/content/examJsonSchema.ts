import { toJsonSchema } from '@valibot/to-json-schema';
import { examFileSchema } from './examSchema';

/** Returns what content/schema/exam.schema.json holds: editors check the blueprint against it while it is written. */
export function examJsonSchema(): object {
  return toJsonSchema(examFileSchema, { typeMode: 'input' });
}
