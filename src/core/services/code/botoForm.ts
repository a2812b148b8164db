/**
 * What a session of boto3 is asked for: `boto3.client("bedrock-runtime")`, `session.resource('s3')`,
 * `client(service_name="sqs")`.
 *
 * Not a mention: other clients and resources (`Client("https://…")`), which are given something else than a service's name;
 * and plain words (`radio.client("polly")`) where the receiver is not boto3, a session or something of AWS.
 */
import type { CodeForm } from './codeForm';
import { identifierBefore, isIdentifierUnit, isQuote, kebabAt, runStart, skipSpace } from './codeReading';

const keyword = 'service_name';

export const botoForm: CodeForm = {
  withinWords: true,
  anchors: () => ['client(', 'resource('],
  read({ line, start, end }, { index, language }) {
    let from = skipSpace(line, end);
    if (line.startsWith(keyword, from)) {
      from = skipSpace(line, from + keyword.length);
      if (line[from] !== '=') return undefined;
      from = skipSpace(line, from + 1);
    }
    const quote = line[from];
    const name = kebabAt(line, from + 1);
    const to = from + 1 + name.length;
    if (!isQuote(quote) || name === '' || line[to] !== quote) return undefined;
    const receiver = line.slice(runStart(line, start, isReceiverUnit), start).toLowerCase();
    const isOurs = /boto|session|aws/.test(receiver) || /boto|aws/.test(identifierBefore(line, end - 1).toLowerCase());
    if (!isOurs && !(receiver.endsWith('.') && /[-0-9]/.test(name) && language.isPython)) return undefined;
    const entryId = index.byName(name);
    return { start: from + 1, end: to, entryId, form: 'sdk', identifier: { kind: 'client', name } };
  },
};

/** `boto3.Session().client` */
function isReceiverUnit(unit: number): boolean {
  return isIdentifierUnit(unit) || unit === 0x2e || unit === 0x28 || unit === 0x29;
}
