/**
 * Modules of the CDK by their bare name: `from aws_cdk import aws_lambda as lambda_`, `import { aws_s3 as s3 } from
 * 'aws-cdk-lib'`, a line of such a list, and `aws_lambda.Function(`.
 *
 * Not a mention: a name of the same form that is assigned or is a longer identifier's part (`aws_s3_bucket = …`), and
 * Terraform's files, where the form is a type's.
 */
import { identifierAt, identifierBefore, skipSpace, skipSpaceBack, startsIdentifier } from './codeReading';
import type { CodeForm } from './codeForm';

export const cdkModuleForm: CodeForm = {
  anchors: () => ['aws_'],
  read({ line, start, end }, { index, language }) {
    const token = identifierAt(line, start);
    const to = start + token.length;
    if (language.isTerraform || token !== token.toLowerCase() || !startsIdentifier(line, start)) return undefined;
    if (!isImported(line, start, to) && !isUsed(line, start, to)) return undefined;
    const entryId = index.byName(token.slice(end - start)) ?? index.byNameStart(alphaOf(token.slice(end - start)));
    return { start, end: to, entryId, form: 'cdk', identifier: { kind: 'module', name: token } };
  },
};

/** An alpha module's name goes on after the service's: `lambda_python_alpha`. Others are whole names. */
function alphaOf(name: string): string {
  return name.endsWith('_alpha') ? name.replaceAll('_', '-') : '';
}

/** In a list of imports, alone on its line or behind `import`, with or without another name behind `as`. */
function isImported(line: string, start: number, end: number): boolean {
  const before = skipSpaceBack(line, start);
  const after = skipSpace(line, end);
  const follows = /^(?:,|\)|\}|as\b|$|;|#|\/\/)/.test(line.slice(after, after + 3));
  if (!follows) return false;
  if (before === 0) return after > end || /[,)]/.test(line[end] ?? '');
  const opening = line[before - 1] ?? '';
  return (
    identifierBefore(line, before) === 'import' ||
    ((opening === '{' || opening === ',' || opening === '(') && /\bimport\b/.test(line.slice(0, 200)))
  );
}

/** `aws_lambda.Function`, `aws_s3.Bucket`. */
function isUsed(line: string, start: number, end: number): boolean {
  return line[end] === '.' && /[A-Z]/.test(line[end + 1] ?? '') && line[start - 1] !== '.';
}
