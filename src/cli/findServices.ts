/**
 * `npm run --silent find-services -- [--concepts] FILE…`: prints what each file names, one JSON line a mention:
 * `{file, line, column, length, text, service, form}`. Lines and columns count from 1; columns and lengths are UTF-16 code
 * units; `service` is the id of a catalogue entry. Concepts (`foundation model`) are left out without `--concepts`.
 *
 * Files are read in the language that their names tell, as editors do. A file that cannot be read is reported on stderr, the others go on, and the exit code is 2.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileFinder, type ServiceFinder } from '../core/services/serviceFinder';
import { languageOf } from '../core/services/languageOf';
import { messageOf } from '../core/util/messageOf';
import { readCatalogue } from './catalogueFiles';

const usage = 'Usage: npm run --silent find-services -- [--concepts] FILE…';

// The bundle is out/cli/findServices.js.
const root = path.join(__dirname, '..', '..');

function main(): void {
  const { files, concepts } = readArguments();
  const { catalogue, problems } = readCatalogue(root, { withCode: true });
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  const finder = compileFinder(catalogue, { concepts });
  for (const file of files) {
    const text = readText(file);
    if (text !== undefined) process.stdout.write(mentionLines(file, text, finder));
  }
}

function readArguments(): { readonly files: readonly string[]; readonly concepts: boolean } {
  const { values, positionals } = parseArgs({ options: { concepts: { type: 'boolean' } }, allowPositionals: true });
  if (positionals.length === 0) throw new Error('Name at least one file.');
  return { files: positionals, concepts: values.concepts ?? false };
}

/** Reads a file as editors do, without its byte order mark; reports one that cannot be read. */
function readText(file: string): string | undefined {
  try {
    return new TextDecoder().decode(readFileSync(file));
  } catch (error) {
    console.error(`${file} cannot be read: ${reasonOf(error)}.`);
    process.exitCode = 2;
    return undefined;
  }
}

function mentionLines(file: string, text: string, finder: ServiceFinder): string {
  const records = finder.findInText(text, languageOf(file, text.slice(0, text.indexOf('\n') + 1))).map((mention) => ({
    file,
    line: mention.line + 1,
    column: mention.start + 1,
    length: mention.end - mention.start,
    text: mention.text,
    service: mention.entryId,
    form: mention.form,
  }));
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder, name the files in it';
  if (code === 'EACCES') return 'you may not read it';
  return messageOf(error);
}

try {
  main();
} catch (error) {
  console.error(`${messageOf(error)}\n${usage}`);
  process.exitCode = 2;
}
