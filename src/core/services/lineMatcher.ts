import type { MentionForm, MentionIdentifier } from './model';

/** A place in a line that names an entry; candidates of one line may overlap. */
export interface MentionCandidate {
  readonly start: number;
  readonly end: number;
  readonly entryId: string;
  readonly form: MentionForm;
  readonly identifier?: MentionIdentifier;
}

/** An anchor that the automaton found: its index in the matcher's list, and the offset behind its last code unit. */
export interface AnchorEnd {
  readonly anchor: number;
  readonly end: number;
}

/** What the lines around a line speak of. */
export interface Surroundings {
  /** Tells whether they speak of AWS. */
  speakOfAws(): boolean;
  /** Tells whether the line or those before it name an entry unmistakably. */
  name(entryId: string): boolean;
}

/** The line that hits are in. */
export interface MatchedLine {
  readonly line: string;
  /** VS Code's name of the text's language; prose where it is absent. */
  readonly languageId: string | undefined;
  /** What the lines around speak of; absent where nothing is known of them. */
  readonly surroundings?: Surroundings;
}

/**
 * One way of recognising entries. The finder looks for the anchors of all matchers at once and settles overlaps between what
 * they make of the hits.
 */
export interface LineMatcher {
  /** Texts that are compared by `symbolOf`; they start and end with something else than a separator. */
  readonly anchors: readonly string[];
  /** The most code units that one candidate can span. */
  readonly longest: number;
  /** How many code units outside a candidate decide whether it is one. */
  readonly reach: number;
  /** Whether a hit's candidate spans the hit, and other hits say nothing about it. */
  readonly isLocal: boolean;
  /** Tells quickly whether a hit may lead to anything: most are parts of other words, and are dropped by this. */
  accepts(line: string, anchor: number, end: number): boolean;
  /** Lists the candidates that hits in a part of a line or in all of it stand for; it may look at the whole line. */
  mentionsIn(hits: readonly AnchorEnd[], line: MatchedLine): readonly MentionCandidate[];
  /**
   * Lists what the hits name unmistakably, whatever stands around the line: ids of entries, and `undefined` for what only
   * shows that it speaks of AWS.
   */
  evidenceIn(hits: readonly AnchorEnd[], line: MatchedLine): readonly (string | undefined)[];
}
