import type { IdentifierLookup } from '../services/identifierDetails';
import type { ServiceCatalogue } from '../services/model';
import type { ExamBlueprint } from './examBlueprint';
import type { Chapter } from './model';
import type { ChapterOutline } from './outline';

/** The port through which features read content. Each call reads on first need and keeps what it read. */
export interface ContentSource {
  /** All chapters, in reading order. @throws Error with a sentence for the user where the index cannot be read. */
  outlines(): Promise<readonly ChapterOutline[]>;
  /** One chapter, or `undefined` where there is none with that id. */
  chapter(chapterId: string): Promise<Chapter | undefined>;
  /** The reader's article of a chapter: safe HTML, figures drawn, service names and terms marked. */
  article(chapterId: string): Promise<string | undefined>;
  catalogue(): Promise<ServiceCatalogue>;
  /** The ids of all questions about a catalogue entry; none where there is no such entry. */
  questionIdsAbout(entryId: string): Promise<readonly string[]>;
  /** How long the exam is, how it is scored, and what it asks about. */
  examBlueprint(): Promise<ExamBlueprint>;
  /** What identifiers in code are, and which there are. */
  identifierLookup(): Promise<IdentifierLookup>;
}
