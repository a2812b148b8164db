/** Compiles `content/` to `dist/content`: an index, a body and an article a chapter, and the catalogue. */
import fs from 'node:fs';
import path from 'node:path';
import { chapterWords } from '../core/content/chapterWords';
import { drawDiagram, readDiagram } from '../core/content/diagram';
import { outlineOf, sectionIdsOf } from '../core/content/outline';
import { parseChapter } from '../core/content/parseChapter';
import { renderArticle } from '../core/content/renderArticle';
import { parseCatalogue } from '../core/services/catalogueSchema';

const root = path.resolve(__dirname, '..', '..');
const target = path.join(root, 'dist', 'content');

function filesOf(directory: string, ending: string): { readonly name: string; readonly text: string }[] {
  return fs
    .readdirSync(path.join(root, directory))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({ name: `${directory}/${name}`, text: fs.readFileSync(path.join(root, directory, name), 'utf8') }));
}

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
  fs.writeFileSync(path.join(target, name), text);
}

function main(): void {
  const problems: string[] = [];
  fs.rmSync(target, { recursive: true, force: true });
  const outlines = filesOf('content/chapters', '.md').map(({ name, text }) => {
    const { chapter, diagnostics } = parseChapter(text, { fileName: name, readDiagram });
    for (const { range, message } of diagnostics) problems.push(`${name}:${range.start.line + 1}: ${message}`);
    write(`chapters/${chapter.id}.json`, JSON.stringify(chapter));
    write(`chapters/${chapter.id}.html`, renderArticle(chapter, { drawFigure: drawDiagram }));
    return outlineOf(chapter, chapterWords(chapter));
  });
  write('index.json', JSON.stringify(outlines));
  const { catalogue, problems: catalogueProblems } = parseCatalogue(filesOf('content/services', '.yaml'));
  for (const { file, line, message } of catalogueProblems) problems.push(`${file}:${line}: ${message}`);
  const sections = new Set(outlines.flatMap((outline) => sectionIdsOf(outline.sections)));
  for (const { id, coverage } of catalogue.entries) {
    for (const { sectionId } of coverage) {
      if (!sections.has(sectionId))
        problems.push(`${id}: its coverage names the section ${sectionId}, which no chapter has.`);
    }
  }
  write('catalogue.json', JSON.stringify(catalogue));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`content: ${outlines.length} chapter, ${catalogue.entries.length} catalogue entries`);
}

main();
