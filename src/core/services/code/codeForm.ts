import type { MentionForm, MentionIdentifier } from '../model';
import type { IdentifierIndex } from './identifierIndex';
import type { LanguageTraits } from './languageTraits';

/** Where an anchor was found. */
export interface AnchorHit {
  readonly line: string;
  /** Where the anchor starts and ends, in UTF-16 code units; white space in it counts as it stands. */
  readonly start: number;
  readonly end: number;
}

/** What a form reads by. */
export interface ReadingContext {
  readonly index: IdentifierIndex;
  readonly language: LanguageTraits;
}

/** An identifier that was read. */
export interface CodeReading {
  readonly start: number;
  readonly end: number;
  /** Whose it is; absent where it is nobody's, which makes it no mention. */
  readonly entryId: string | undefined;
  readonly form: MentionForm;
  readonly identifier: MentionIdentifier;
}

/**
 * One way of writing an identifier: the texts that show where to look, in lower case, and what is read there. What a
 * form takes for a mention, and what not, is told beside it.
 */
export interface CodeForm {
  readonly anchors: (index: IdentifierIndex) => readonly string[];
  /** Whether an anchor may stand inside a word. */
  readonly withinWords?: true;
  read(hit: AnchorHit, context: ReadingContext): CodeReading | undefined;
}
