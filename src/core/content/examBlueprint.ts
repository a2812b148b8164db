/** The blueprint of the exam: how long it is, how it is scored, and what it asks about. */

/** One task statement of a domain. */
export interface ExamTask {
  /** For example `2.3`. */
  readonly id: string;
  /** In our own words. */
  readonly title: string;
}

/** One content domain. */
export interface ExamDomain {
  /** For example `2`. */
  readonly id: string;
  readonly title: string;
  /** Its share of the scored questions, in percent. */
  readonly weight: number;
  readonly tasks: readonly ExamTask[];
}

/** Where facts of the blueprint come from. */
export interface ExamSource {
  readonly title: string;
  readonly url: string;
  /** The day it was last looked at, ISO 8601. */
  readonly asOf: string;
  /** The facts it covers: names of fields, and `domain N` for a domain with all that is said of it. */
  readonly covers: readonly string[];
}

/** The exam. */
export interface ExamBlueprint {
  readonly code: string;
  readonly name: string;
  readonly questions: number;
  /** The others are being tried out by AWS; nobody can tell which they are. */
  readonly scoredQuestions: number;
  readonly minutes: number;
  /** The scale of the score, and the least that passes. AWS does not publish how answers are put on this scale. */
  readonly score: { readonly least: number; readonly most: number; readonly pass: number };
  /** Whether a wrong answer costs more than none. */
  readonly guessingPenalty: boolean;
  readonly domains: readonly ExamDomain[];
  readonly sources: readonly ExamSource[];
}
