/**
 * `node esbuild.js --quiet cli && node out/cli/writeSchemas.js`: writes content/schema, after src/core/services/catalogueSchema.ts
 * or src/core/content/examSchema.ts has changed. A unit test fails until it has run.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { examJsonSchema } from '../core/content/examJsonSchema';
import { catalogueJsonSchema } from '../core/services/catalogueJsonSchema';

// The bundle is out/cli/writeSchemas.js.
const folder = path.join(__dirname, '..', '..', 'content', 'schema');

function write(name: string, schema: object): void {
  writeFileSync(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}

write('catalogue.schema.json', catalogueJsonSchema());
write('exam.schema.json', examJsonSchema());
