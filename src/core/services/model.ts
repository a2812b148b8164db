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
 * What a name that is also something else needs before it is taken for the entry: `atSentenceStart` names (`Lambda`) need
 * AWS near them where a sentence starts or code uses them, `elsewhere` names (`ECS`, `API Gateway`) always need it near
 * them, and `everywhere` names (`Config`) need it on
 * their own line, or the service's full name before.
 */
export type NameAmbiguity = 'atSentenceStart' | 'elsewhere' | 'everywhere';

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
  /**
   * What it is for and when it is the exam's answer, in two to four sentences. Entries in the exam's scope have it, the
   * others (a short card) do not.
   */
  readonly whenToChoose?: string;
  readonly confusedWith: readonly Confusable[];
  /** Official documentation. */
  readonly documentation: string;
  /** Besides the documentation; a short card rests on that alone. */
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
}

/** What one entry is called in code. Several may belong to one entry: a service and a part of it without its own. */
export interface EntryIdentifiers {
  readonly entryId: string;
  /** Names in SDKs, CLI, CDK and CloudFormation, in lower case without separators. */
  readonly keys: readonly string[];
  /** Beginnings of CloudFormation types, without `AWS::`, that belong here whatever their namespace. */
  readonly resources: readonly string[];
  /** Beginnings of Terraform types, without `aws_`, besides the keys. */
  readonly terraform: readonly string[];
  /** Prefixes of IAM actions. */
  readonly iam: readonly string[];
  /** Labels of host names, besides the keys. */
  readonly hosts: readonly string[];
}

/** What services are called in code. */
export interface CatalogueIdentifiers {
  readonly entries: readonly EntryIdentifiers[];
  /** The first words of IAM actions. */
  readonly actionVerbs: readonly string[];
  /** Known types of Terraform, without `aws_`. */
  readonly terraformTypes: readonly string[];
}

/** All entries, in order of id. */
export interface ServiceCatalogue {
  readonly entries: readonly CatalogueEntry[];
  /** Absent where names in prose are all that is looked for. */
  readonly identifiers?: CatalogueIdentifiers;
}

/** How a mention is written: as a name in prose, or as one of the kinds of identifiers that code has. */
export type MentionForm =
  'prose' | 'cloudFormation' | 'terraform' | 'sdkJs' | 'sdk' | 'cdk' | 'iam' | 'shell' | 'endpoint';

/** What an identifier is, in the words of where it is used. */
export type IdentifierKind =
  | 'resourceType'
  | 'transform'
  | 'terraformType'
  | 'package'
  | 'module'
  | 'client'
  | 'action'
  | 'conditionKey'
  | 'arn'
  | 'principal'
  | 'command'
  | 'endpoint'
  | 'address'
  | 'eventSource'
  | 'metricNamespace';

/** The identifier that a mention in code is. */
export interface MentionIdentifier {
  readonly kind: IdentifierKind;
  /** `Bedrock::Agent`, `aws_s3_bucket`, `bedrock:InvokeModel`, `aws bedrock-runtime`, or as it stands in the line. */
  readonly name: string;
}

/** A place in a line of text that names an entry. Columns are zero-based UTF-16 code units. */
export interface ServiceMention {
  readonly start: number;
  readonly end: number;
  /** The text as it stands in the line. */
  readonly text: string;
  /** Id of the catalogue entry. */
  readonly entryId: string;
  readonly form: MentionForm;
  /** Absent in prose. */
  readonly identifier?: MentionIdentifier;
}

/** A mention in a text of several lines. */
export interface TextMention extends ServiceMention {
  /** Zero-based. */
  readonly line: number;
}
