/**
 * Commands of the AWS CLI: `aws bedrock-runtime converse`, with global options between (`aws --profile dev s3 ls`).
 *
 * `aws` has to stand where a command starts: at the start of a line or of a string, behind a prompt (`$`), `RUN`, `run:`,
 * `&&`, `|`, `;`, `(`, a backtick, `sudo`, `exec`, `time`, and the like; in shell scripts anywhere. What follows the service
 * is an operation (words with hyphens, or one of the CLI's single words), `help`, or the end of the line.
 *
 * Not a mention: `aws` in a sentence (`we use aws config for …`), `aws configure`, `aws sso login`'s relatives that are no
 * service, and names that only begin with `aws`.
 */
import type { CodeForm } from './codeForm';
import { isIdentifierUnit, kebabAt, READING_REACH, skipSpace, skipSpaceBack } from './codeReading';
import { isSpace } from '../textSymbols';

/** Commands whose name is not the service's: "AWS CLI Command Reference", https://docs.aws.amazon.com/cli/latest/ */
const commandNames: ReadonlyMap<string, string> = new Map([
  ['deploy', 'codedeploy'],
  ['ddb', 'dynamodb'],
]);

/** Operations of one word, of the services' own and of the CLI's additions. */
const singleWords = new Set(
  (
    'ls cp mv rm sync mb rb presign website invoke converse deploy package publish subscribe unsubscribe scan query tail ' +
    'wait help login logout push install uninstall register deregister encrypt decrypt sign verify search suggest tag untag ' +
    'start stop predict select detach attach'
  ).split(' '),
);

/** Words that a command follows. */
const leadingWords = new Set(
  'RUN run sudo exec time then do else if while until env nohup xargs command eval'.split(' '),
);

export const shellForm: CodeForm = {
  anchors: () => ['aws'],
  read({ line, start, end }, { index, language }) {
    if (line.slice(start, end) !== 'aws' || !isSpace(line.charCodeAt(end))) return undefined;
    if (isIdentifierUnit(line.charCodeAt(start - 1))) return undefined;
    if (/[-./@\\:]/.test(line[start - 1] ?? '') && !isRecipe(line, start)) return undefined;
    const serviceStart = optionsEnd(line, skipSpace(line, end), start + READING_REACH);
    const command = kebabAt(line, serviceStart);
    const to = serviceStart + command.length;
    if (command === '' || isIdentifierUnit(line.charCodeAt(to)) || line[to] === '-') return undefined;
    const operationEnd = operationEndAt(line, to);
    if (operationEnd === undefined) return undefined;
    if (!language.isShell && !startsCommand(line, start)) return undefined;
    const entryId = index.byName(commandNames.get(command) ?? command);
    const operation = line.slice(to, operationEnd).trim();
    const name = operation === '' ? `aws ${command}` : `aws ${command} ${operation}`;
    return { start, end: operationEnd, entryId, form: 'shell', identifier: { kind: 'command', name } };
  },
};

/** Make's `@aws …` and `-aws …`, alone at the start of a line. */
function isRecipe(line: string, start: number): boolean {
  return /^\s+[-@]$/.test(line.slice(0, start));
}

/** Passes over global options and their values: `--profile dev`, `--region=us-east-1`, `--no-cli-pager`. */
function optionsEnd(line: string, start: number, limit: number): number {
  let index = start;
  while (line.startsWith('--', index) && index < limit) {
    const nameEnd = wordEnd(line, index, limit);
    const hasValue =
      !line.slice(index, nameEnd).includes('=') && !/^--(?:no-|debug|version|color)/.test(line.slice(index, nameEnd));
    index = skipSpace(line, nameEnd);
    if (hasValue && !line.startsWith('--', index)) index = skipSpace(line, wordEnd(line, index, limit));
  }
  return index;
}

function wordEnd(line: string, start: number, limit: number): number {
  let index = start;
  while (index < Math.min(limit, line.length) && !isSpace(line.charCodeAt(index))) index += 1;
  return index;
}

/** Returns where the operation behind a service ends, `end` where the command goes no further, or `undefined` for other words. */
function operationEndAt(line: string, end: number): number | undefined {
  const start = skipSpace(line, end);
  if (start >= line.length || /^[\\`"')]/.test(line[start] ?? '')) return end;
  if (start === end) return undefined;
  if (line.startsWith('--', start) || /^[<$[{]/.test(line[start] ?? '')) return end;
  const word = kebabAt(line, start);
  return word.includes('-') || singleWords.has(word) ? start + word.length : undefined;
}

function startsCommand(line: string, start: number): boolean {
  const before = skipSpaceBack(line, start);
  const last = line[before - 1];
  if (last === undefined || '$%>#|&;(`"\'{=[!@+,'.includes(last)) return true;
  if (last === ':' || last === '-') return before < start;
  let wordStart = before;
  while (wordStart > 0 && before - wordStart < 16 && !isSpace(line.charCodeAt(wordStart - 1))) wordStart -= 1;
  const word = line.slice(wordStart, before);
  return leadingWords.has(word) || /^[A-Z_][A-Z0-9_]*=\S*$/.test(word);
}
