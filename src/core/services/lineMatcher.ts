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

/** The line that hits are in. */
export interface MatchedLine {
  readonly line: string;
  /** VS Code's name of the text's language; prose where it is absent. */
  readonly languageId: string | undefined;
  /** Tells whether the lines around speak of AWS; absent where nothing is known of them. */
  readonly isAmongAws?: () => boolean;
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
  /** Tells quickly whether a hit may lead to anything: most are parts of other words, and are dropped by this. */
  accepts(line: string, anchor: number, end: number): boolean;
  /** Lists the candidates that hits in a part of a line or in all of it stand for; it may look at the whole line. */
  mentionsIn(hits: readonly AnchorEnd[], line: MatchedLine): readonly MentionCandidate[];
  /** Tells whether the hits show that the line speaks of AWS, whatever stands around it. */
  speaksOfAws(hits: readonly AnchorEnd[], line: MatchedLine): boolean;
}
