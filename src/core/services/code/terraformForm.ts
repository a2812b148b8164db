/**
 * Types of Terraform and OpenTofu: `aws_bedrockagent_knowledge_base`, also behind `data.`, and those of the `awscc` provider,
 * which are named after CloudFormation's.
 *
 * A type that is known counts everywhere. One that is not (newer than the catalogue) counts where only a type can stand: in
 * quotes behind `resource` or `data`, behind `data.`, and in Terraform's own files before a `.`.
 *
 * Not a mention: what has the form but is the author's own (`var.aws_region`, `local.aws_lambda_function`, Python's
 * `schemas.aws_sqs_queue`), what is assigned (`aws_s3_bucket = …` in a script), and part of a longer name.
 */
import { identifierAt, identifierBefore, isQuote, skipSpace, skipSpaceBack, startsIdentifier } from './codeReading';
import type { AnchorHit, CodeForm, ReadingContext } from './codeForm';

const ownScopes = new Set(['var', 'local', 'locals', 'module', 'output', 'each', 'self', 'outputs', 'vars', 'env']);

export const terraformForm: CodeForm = {
  anchors: () => ['aws_', 'awscc_'],
  read({ line, start, end }, { index, language }) {
    const token = identifierAt(line, start);
    if (!startsIdentifier(line, start) || token !== token.toLowerCase() || token.length <= end - start)
      return undefined;
    if (/[-$@/\\]/.test(line[start - 1] ?? '') || line[start + token.length] === '-') return undefined;
    const scope = line[start - 1] === '.' ? identifierBefore(line, start - 1) : undefined;
    if (scope !== undefined && (ownScopes.has(scope) || (language.isPython && scope !== 'data'))) return undefined;
    const isDeclared = standsForType({ line, start, end: start + token.length }, { index, language });
    if (!isDeclared && isAssigned(line, start + token.length)) return undefined;
    const type = token.slice(end - start);
    const entryId = token.startsWith('awscc_')
      ? index.byNameStart(type.replaceAll('_', '-'))
      : index.byTerraformType(type, { guess: isDeclared });
    if (entryId === undefined) return undefined;
    return {
      start,
      end: start + token.length,
      entryId,
      form: 'terraform',
      identifier: { kind: 'terraformType', name: token },
    };
  },
};

/** Tells whether only a type can stand at a place, known or not. */
function standsForType({ line, start, end }: AnchorHit, { language }: ReadingContext): boolean {
  if (isQuote(line[start - 1])) {
    const word = identifierBefore(line, skipSpaceBack(line, start - 1));
    return (word === 'resource' || word === 'data' || word === 'ephemeral') && isQuote(line[end]);
  }
  if (line[start - 1] === '.') return identifierBefore(line, start - 1) === 'data';
  return language.isTerraform && line[end] === '.';
}

function isAssigned(line: string, end: number): boolean {
  const index = skipSpace(line, end);
  return line[index] === '=' && line[index + 1] !== '=';
}
