/** Look-ups over what services are called in code, made once from the catalogue. */
import { foldIdentifier } from '../identifiers';
import type { CatalogueIdentifiers } from '../model';
import { isCommonWord } from './commonWords';

/** Whose an identifier is. Every look-up returns the id of a catalogue entry, or `undefined` where nobody's. */
export interface IdentifierIndex {
  /** By its name in SDKs, CLI, CDK or CloudFormation, however it is spelled. */
  byName(name: string): string | undefined;
  /** By the longest beginning of `words` that is a name: `lambda-python-alpha` is `lambda-python`'s. */
  byNameStart(words: string): string | undefined;
  /** By the prefix of IAM actions, in lower case. */
  byActionPrefix(prefix: string): string | undefined;
  /** By a CloudFormation type without `AWS::`, as in `Bedrock::Agent`. */
  byResourceType(type: string): string | undefined;
  /** By a Terraform type without `aws_`: one that is known, or with `guess` one that begins like those of a service. */
  byTerraformType(type: string, options: { readonly guess: boolean }): string | undefined;
  /** By one or two labels of a host name, in lower case. */
  byHost(labels: string): string | undefined;
  isActionVerb(word: string): boolean;
  /** Whether the name says little by itself: `config`, `events`, `connect`. */
  isCommon(name: string): boolean;
  /** All names, folded. */
  readonly names: readonly string[];
  readonly actionPrefixes: readonly string[];
}

/** Makes the look-ups. */
export function indexIdentifiers(identifiers: CatalogueIdentifiers): IdentifierIndex {
  const names = new Map<string, string>();
  const prefixes = new Map<string, string>();
  const resources = new Map<string, string>();
  const terraform = new Map<string, string>();
  const hosts = new Map<string, string>();
  for (const { entryId, ...list } of identifiers.entries) {
    for (const key of list.keys) names.set(key, entryId);
    for (const prefix of list.iam) prefixes.set(prefix, entryId);
    for (const start of list.resources) resources.set(start, entryId);
    for (const start of list.terraform) terraform.set(start, entryId);
    for (const host of list.hosts) hosts.set(host, entryId);
  }
  const verbs = new Set(identifiers.actionVerbs);
  const terraformTypes = new Set(identifiers.terraformTypes);
  const resourceStarts = [...resources.keys()].toSorted((a, b) => b.length - a.length);
  const byName = (name: string) => names.get(foldIdentifier(name));

  return {
    byName,
    byNameStart: (words) => firstOf(beginningsOf(words, '-'), byName),
    byActionPrefix: (prefix) => prefixes.get(prefix),
    byResourceType(type) {
      const start = resourceStarts.find((candidate) => type.startsWith(candidate));
      return start === undefined ? byName(type.split('::')[0] ?? '') : resources.get(start);
    },
    byTerraformType(type, { guess }) {
      if (!guess && !terraformTypes.has(type)) return undefined;
      return firstOf(beginningsOf(type, '_'), (start) => terraform.get(start) ?? byName(start));
    },
    byHost: (labels) => hosts.get(labels) ?? byName(labels),
    isActionVerb: (word) => verbs.has(word),
    isCommon: (name) => isCommonWord(foldIdentifier(name)),
    names: [...names.keys()],
    actionPrefixes: [...prefixes.keys()],
  };
}

function firstOf(candidates: readonly string[], look: (candidate: string) => string | undefined): string | undefined {
  for (const candidate of candidates) {
    const found = look(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lists the beginnings of `name` that end where a word does, the longest first: `a_b_c`, `a_b`, `a`. */
function beginningsOf(name: string, separator: string): string[] {
  const words = name.split(separator);
  return words.map((_, index) => words.slice(0, words.length - index).join(separator));
}
