/**
 * The messages between the reader's host and its webview.
 *
 * The host owns facts, the webview owns looks: the webview only ever says what the learner did.
 */
import * as v from 'valibot';

/** What the reader keeps so that a reload brings it back to the same place. */
export const readerStateSchema = v.object({
  version: v.literal(1),
  chapterId: v.string(),
  /** The section at the top of the view; absent at the chapter's start. */
  sectionId: v.optional(v.string()),
  /** Pixels from the section's top to the top of the view. */
  offset: v.optional(v.number(), 0),
});
export type ReaderState = v.InferOutput<typeof readerStateSchema>;

const sectionId = v.string();

/** What the page starts from, in `data-initial-state` of its body: a place, and what is read. */
export const readerInitialStateSchema = v.object({
  chapterId: v.string(),
  sectionId: v.optional(sectionId),
  offset: v.optional(v.number(), 0),
  readSectionIds: v.array(v.string()),
  automatic: v.boolean(),
});

/** From the webview to the host. */
export const readerRequestSchema = v.variant('type', [
  /** The script runs and listens. */
  v.object({ type: v.literal('ready') }),
  /** The page started, or another section (absent: the chapter's start) came to the top of the view. */
  v.object({ type: v.literal('sectionVisible'), sectionId: v.optional(sectionId) }),
  /** The learner marked a section, or read to its end (`automatic`). */
  v.object({ type: v.literal('markRead'), sectionId, read: v.boolean(), automatic: v.boolean() }),
  /** The learner hovers or focuses a service or term: `id` is a catalogue id. */
  v.object({ type: v.literal('requestCard'), requestId: v.number(), id: v.string() }),
  /** A link on a card or in the text was followed; the host checks the address. */
  v.object({ type: v.literal('openExternal'), url: v.string() }),
  /** A link to a section, perhaps of another chapter. */
  v.object({ type: v.literal('openSection'), sectionId }),
  v.object({ type: v.literal('startQuiz') }),
  v.object({ type: v.literal('copyLink'), sectionId: v.optional(sectionId) }),
]);
export type ReaderRequest = v.InferOutput<typeof readerRequestSchema>;

/** From the host to the webview. */
export const readerEventSchema = v.variant('type', [
  /** Scroll to a section (absent: the chapter's start) and put the focus on its heading. */
  v.object({ type: v.literal('goTo'), sectionId: v.optional(sectionId) }),
  /** Which sections are read, always the whole list. */
  v.object({ type: v.literal('progress'), readSectionIds: v.array(v.string()), automatic: v.boolean() }),
  /** The answer to `requestCard`; `html` is absent where there is no such entry. */
  v.object({ type: v.literal('card'), requestId: v.number(), html: v.optional(v.string()) }),
]);
export type ReaderEvent = v.InferOutput<typeof readerEventSchema>;
