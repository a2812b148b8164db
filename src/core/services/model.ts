/**
 * The catalogue: what the product knows of AWS services, their features, and the exam's concepts.
 *
 * It is written as YAML under `content/services/` and compiled at build time.
 */

/** What an entry is about: a service of AWS, a named part of one, or a concept (a key term). */
export type CatalogueEntryKind = 'service' | 'feature' | 'concept';

/** Where a fact comes from. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** Another entry that learners take for this one, and how to tell them apart. */
export interface Confusable {
  /** Id of the other entry. */
  readonly id: string;
  readonly difference: string;
}

/** Where a chapter covers an entry. */
export interface Coverage {
  readonly chapterId: string;
  readonly sectionId: string;
}

/**
 * What a name that is also a word of its own needs before it is taken for the entry: `atSentenceStart` names (`Lambda`)
 * need AWS beside them where a sentence starts or code uses them, `everywhere` names (`Config`) always need it.
 */
export type NameAmbiguity = 'atSentenceStart' | 'everywhere';

/** One service, feature or concept. */
export interface CatalogueEntry {
  /** Stable slug, for example `amazon-bedrock`. */
  readonly id: string;
  readonly kind: CatalogueEntryKind;
  /** The official name, for example `Amazon Bedrock`. */
  readonly name: string;
  /** Other names in use, for example `Bedrock`. */
  readonly aliases: readonly string[];
  /** Names that AWS no longer uses; the card says so. */
  readonly formerNames: readonly string[];
  /** Which of its names are words with other meanings too; a name that is not listed is unmistakable. */
  readonly ambiguousNames?: Readonly<Record<string, NameAmbiguity>>;
  /** For a feature: the id of the service that it is part of. */
  readonly parent?: string;
  /** AWS's own product category, for example `Machine learning`. */
  readonly category: string;
  /** What it is, in one sentence. */
  readonly summary: string;
  /** What it is for and when it is the exam's answer, in two to four sentences. */
  readonly whenToChoose: string;
  readonly confusedWith: readonly Confusable[];
  /** Official documentation. */
  readonly documentation: string;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
}

/** All entries, in order of id. */
export interface ServiceCatalogue {
  readonly entries: readonly CatalogueEntry[];
}

/** A place in a line of text that names an entry. Columns are zero-based UTF-16 code units. */
export interface ServiceMention {
  readonly start: number;
  readonly end: number;
  /** The text as it stands in the line. */
  readonly text: string;
  /** Id of the catalogue entry. */
  readonly entryId: string;
}
