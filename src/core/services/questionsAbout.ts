import type { Chapter, Question } from '../content/model';
import type { CatalogueEntry } from './model';
import type { ServiceFinder } from './serviceFinder';

/**
 * Lists the questions of a chapter that are about an entry: those that name it in prompt, options, rationales or
 * explanation, and those about a section that covers it.
 */
export function questionsAbout(entry: CatalogueEntry, chapter: Chapter, finder: ServiceFinder): Question[] {
  const covering = new Set(entry.coverage.map(({ sectionId }) => sectionId));
  return (chapter.selfCheck?.questions ?? []).filter(
    (question) =>
      question.sectionIds.some((sectionId) => covering.has(sectionId)) ||
      textsOf(question).some((text) => names(text, entry, finder)),
  );
}

function names(text: string, entry: CatalogueEntry, finder: ServiceFinder): boolean {
  return text.split(/\r?\n/).some((line) => finder.findInLine(line).some(({ entryId }) => entryId === entry.id));
}

function textsOf(question: Question): string[] {
  const prompts = question.kind === 'matching' ? question.prompts.map(({ content }) => content.text) : [];
  const options = question.options.flatMap(({ content, rationale }) => [content.text, rationale?.text ?? '']);
  return [question.prompt.text, ...prompts, ...options, question.explanation?.text ?? ''];
}
