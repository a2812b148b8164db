/**
 * `node esbuild.js --quiet cli && node out/cli/writeCatalogueSchema.js`: writes content/schema/catalogue.schema.json, after
 * src/core/services/catalogueSchema.ts has changed. A unit test fails until it has run.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogueJsonSchema } from '../core/services/catalogueJsonSchema';

// The bundle is out/cli/writeCatalogueSchema.js.
const file = path.join(__dirname, '..', '..', 'content', 'schema', 'catalogue.schema.json');
writeFileSync(file, `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n`);
