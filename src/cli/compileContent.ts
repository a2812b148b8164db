/** Compiles `content/` to `dist/content`: an index, a body and an article a chapter, the catalogue and the exam. */
import fs from 'node:fs';
import path from 'node:path';
import { chapterWords } from '../core/content/chapterWords';
import { drawDiagram, readDiagram } from '../core/content/diagram';
import { parseExamBlueprint } from '../core/content/examSchema';
import { outlineOf, sectionIdsOf } from '../core/content/outline';
import { parseChapter } from '../core/content/parseChapter';
import { renderArticle } from '../core/content/renderArticle';
import type { Chapter } from '../core/content/model';
import { findTerm } from '../core/services/findTerm';
import type { ServiceCatalogue } from '../core/services/model';
import { parseIdentifierDetails } from '../core/services/identifierDetailsSchema';
import { questionsAbout } from '../core/services/questionsAbout';
import { compileFinder } from '../core/services/serviceFinder';
import { messageOf } from '../core/util/messageOf';
import { readCatalogue } from './catalogueFiles';

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

/**
 * What is marked in an article: services and features wherever they are named, concepts only as key terms, since a text
 * about generative AI names them in every line.
 */
function entryFinders(catalogue: ServiceCatalogue) {
  const finder = compileFinder(catalogue, { concepts: false });
  return {
    markMentions: (line: string) => finder.findInLine(line),
    findTerm: (text: string) => findTerm(catalogue, text),
  };
}

/** The ids of the questions about each entry that has any. */
function questionsByEntry(catalogue: ServiceCatalogue, chapters: readonly Chapter[]): Record<string, string[]> {
  const finder = compileFinder(catalogue);
  const ids = catalogue.entries.map((entry): [string, string[]] => [
    entry.id,
    chapters.flatMap((chapter) => questionsAbout(entry, chapter, finder)).map(({ id }) => id),
  ]);
  return Object.fromEntries(ids.filter(([, questionIds]) => questionIds.length > 0));
}

/** Copies the details of identifiers, minified, or tells what is wrong with them. */
function compileIdentifierDetails(): string[] {
  const name = 'content/services/identifierDetails.json';
  try {
    const details = parseIdentifierDetails(fs.readFileSync(path.join(root, name), 'utf8'));
    write('identifierDetails.json', JSON.stringify(details));
    return [];
  } catch (error) {
    return [`${name}: ${messageOf(error)}`];
  }
}

/** Compiles the blueprint, or tells what is wrong with it, and which chapters name a task that it does not have. */
function compileExam(chapters: readonly Chapter[]): string[] {
  const name = 'content/exam.yaml';
  const { blueprint, problems } = parseExamBlueprint(fs.readFileSync(path.join(root, name), 'utf8'));
  if (blueprint === undefined) return problems.map((problem) => `${name}: ${problem}`);
  write('exam.json', JSON.stringify(blueprint));
  const known = new Set(blueprint.domains.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)]));
  return chapters.flatMap(({ id, metadata: { domain, task } }) =>
    [domain, task].flatMap((named) =>
      named === undefined || known.has(named)
        ? []
        : [`${id}: its front matter names ${named}, which ${name} does not have.`],
    ),
  );
}

function main(): void {
  const problems: string[] = [];
  fs.rmSync(target, { recursive: true, force: true });
  const { catalogue, problems: catalogueProblems } = readCatalogue(root, { withCode: true });
  for (const { file, line, message } of catalogueProblems) problems.push(`${file}:${line}: ${message}`);
  const chapters = filesOf('content/chapters', '.md').map(({ name, text }) => {
    const { chapter, diagnostics } = parseChapter(text, { fileName: name, readDiagram });
    for (const { range, message } of diagnostics) problems.push(`${name}:${range.start.line + 1}: ${message}`);
    return chapter;
  });
  const markers = entryFinders(catalogue);
  for (const chapter of chapters) {
    write(`chapters/${chapter.id}.json`, JSON.stringify(chapter));
    write(
      `chapters/${chapter.id}.html`,
      renderArticle(chapter, { drawFigure: drawDiagram, actions: ['copyLink', 'startQuiz'], ...markers }),
    );
  }
  const outlines = chapters.map((chapter) => outlineOf(chapter, chapterWords(chapter)));
  write('index.json', JSON.stringify(outlines));
  const sections = new Set(outlines.flatMap((outline) => sectionIdsOf(outline.sections)));
  for (const { id, coverage } of catalogue.entries) {
    for (const { sectionId } of coverage) {
      if (!sections.has(sectionId))
        problems.push(`${id}: its coverage names the section ${sectionId}, which no chapter has.`);
    }
  }
  for (const { text, sectionIds } of chapters.flatMap(({ terms }) => terms)) {
    if (markers.findTerm(text) === undefined)
      problems.push(
        `${sectionIds[0] ?? ''}: the key term "${text}" has no entry in content/services that explains it.`,
      );
  }
  problems.push(...compileIdentifierDetails(), ...compileExam(chapters));
  write('catalogue.json', JSON.stringify(catalogue));
  write('questions.json', JSON.stringify(questionsByEntry(catalogue, chapters)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`content: ${outlines.length} chapter, ${catalogue.entries.length} catalogue entries`);
}

main();
