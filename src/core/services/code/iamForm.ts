/**
 * Actions and condition keys of IAM: `"bedrock:InvokeModel"`, `s3:*`, `lambda:Get*`, `"s3:prefix"`.
 *
 * An action is the prefix of a service, a colon, and a name in capitals that starts with a verb of IAM and goes on, or `*`. In
 * quotes any name will do (condition keys, S3's events), in lower case too; in a list of YAML any in capitals.
 *
 * Not a mention: prefixes that are common words (commonWords.ts) with anything but an action (`events:Foo`, `"config:app"`);
 * keys of YAML and of objects (`batch: …`, `{lambda:x}`); the end of a longer name (`my-s3:Get`); a bare `iam:*` counts, a
 * bare `*` and a bare `connect:*` do not.
 */
import type { CodeForm } from './codeForm';
import { identifierAt, isIdentifierUnit, isQuote, runEnd } from './codeReading';

export const iamForm: CodeForm = {
  anchors: ({ actionPrefixes }) => actionPrefixes.map((prefix) => `${prefix}:`),
  read({ line, start, end }, { index }) {
    const prefix = line.slice(start, end - 1);
    if (!isFreeBefore(line, start) || prefix !== prefix.toLowerCase()) return undefined;
    const to = runEnd(line, end, isActionUnit);
    const name = line.slice(end, to);
    if (name === '' || line[to] === ':' || line[to] === '(') return undefined;
    const isQuoted = isQuote(line[start - 1]);
    const isItem = /(?:[[,]\s?|-\s)$/.test(line.slice(Math.max(0, start - 2), start));
    const isAction =
      name === '*' ? isQuoted || isItem || !index.isCommon(prefix) : isActionName(name, index.isActionVerb);
    const isListed = isItem && /^[A-Z][A-Za-z0-9]+$/.test(name);
    const isOther = !index.isCommon(prefix) && (isListed || (isQuoted && isQuotedKey(name, line[to])));
    if (!isAction && !isOther) return undefined;
    const entryId = index.byActionPrefix(prefix);
    const identifier = { kind: isAction ? 'action' : 'conditionKey', name: `${prefix}:${name}` } as const;
    return { start, end: to, entryId, form: 'iam', identifier };
  },
};

/** Letters, digits, wildcards; slashes, hyphens and dots only in condition keys, which `isQuotedKey` looks at. */
function isActionUnit(unit: number): boolean {
  return isIdentifierUnit(unit) || unit === 0x2a || unit === 0x3f || unit === 0x2d || unit === 0x2f;
}

/** Tells whether a name is an action's: `InvokeModel`, `Get*`, `*Object`. */
function isActionName(name: string, isVerb: (word: string) => boolean): boolean {
  if (/[-/_]/.test(name)) return false;
  if (name.startsWith('*')) return /^\*[A-Z]/.test(name);
  if (!/^[A-Z]/.test(name)) return false;
  const word = identifierAt(name, 0);
  const first = /^[A-Z][a-z]*/.exec(word)?.[0] ?? '';
  // A wildcard may cut the verb: `De*`, `Describe?`.
  const isCut = /^[*?]/.test(name.slice(word.length));
  if (first === word && !isCut) return false;
  return isVerb(first) || isVerb(first.slice(0, 2)) || first === word;
}

function isQuotedKey(name: string, behind: string | undefined): boolean {
  return /^[A-Za-z]/.test(name) && !name.includes('*') && (isQuote(behind) || behind === '$' || behind === ':');
}

function isFreeBefore(line: string, start: number): boolean {
  const before = line[start - 1];
  return before === undefined || (!isIdentifierUnit(line.charCodeAt(start - 1)) && !'-.:/@$#{\\'.includes(before));
}
