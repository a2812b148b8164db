/**
 * Classes and constructors of SDK clients: `BedrockRuntimeClient`, `S3AsyncClient`, `DynamoDBDocumentClient`,
 * `AmazonS3ClientBuilder`, `IAmazonDynamoDB`, `AWSLambda`, and `AWS.SageMaker` of the JavaScript SDK's version 2.
 *
 * Not a mention: `ConfigClient`, `KafkaClient` and other common words (commonWords.ts) where nothing close by says AWS;
 * folders of that name (`docs.aws.amazon.com/AmazonRDS/latest`);
 * `AWS.Config`, which configures the SDK itself; commands and shapes (`InvokeModelCommand`).
 */
import type { AnchorHit, CodeForm, CodeReading, ReadingContext } from './codeForm';
import {
  endsIdentifier,
  identifierAt,
  isIdentifierUnit,
  READING_REACH,
  runStart,
  startsIdentifier,
} from './codeReading';

/** How far from a class of a common name AWS has to be named. */
const EVIDENCE_REACH = 120;

export const clientForm: CodeForm = {
  withinWords: true,
  anchors: ({ names }) => [
    ...names.flatMap((name) => [`${name}client`, `${name}asyncclient`, `${name}documentclient`]),
    'amazon',
    'aws',
  ],
  read(hit, context) {
    const isBrand = hit.end - hit.start <= 'amazon'.length;
    const behind = hit.line[hit.end] ?? '';
    // Both brands are everywhere in texts about AWS: mostly as words of their own.
    if (isBrand && behind === '.') return readNamespaced(hit, context);
    return isBrand && !/[A-Z]/.test(behind) ? undefined : readClass(hit, context);
  },
};

/** Reads `AWS.SageMaker`. */
function readNamespaced({ line, start, end }: AnchorHit, { index }: ReadingContext): CodeReading | undefined {
  if (!line.startsWith('AWS.', start) || end !== start + 'AWS'.length) return undefined;
  if (!startsIdentifier(line, start) || line[start - 1] === '.') return undefined;
  const name = identifierAt(line, end + 1);
  if (!/^[A-Z]/.test(name) || name === 'Config') return undefined;
  return reading({ line, start, end: end + 1 + name.length }, index.byName(name));
}

/** Reads a whole class name around the hit. */
function readClass({ line, start, end }: AnchorHit, { index }: ReadingContext): CodeReading | undefined {
  const from = runStart(line, start, isIdentifierUnit);
  const token = identifierAt(line, from);
  const span = { line, start: from, end: from + token.length };
  if (span.end < end || token.length >= READING_REACH || !/^[A-Z][A-Za-z0-9]*$/.test(token)) return undefined;
  if (line[from - 1] === '/' && line[span.end] === '/') return undefined;
  const { name, brand } = nameOf(token);
  if (name === '' || !endsIdentifier(line, span.end)) return undefined;
  if (brand === '' && index.isCommon(name) && !namesAws(span)) return undefined;
  return reading(span, index.byName(name));
}

/** Takes a class name apart: `IAmazonS3` is `S3` under the brand `Amazon`, `S3ClientConfig` is `S3` without one. */
function nameOf(token: string): { readonly name: string; readonly brand: string } {
  const brand = ['IAmazon', 'Amazon', 'AWS', 'Aws'].find((start) => token.startsWith(start)) ?? '';
  const rest = token.slice(brand.length);
  const client = rest.indexOf('Client');
  if (client < 0 && brand === '') return { name: '', brand };
  const head = client < 0 ? rest : rest.slice(0, client);
  const role = ['Async', 'Document'].find((end) => head.endsWith(end) && head.length > end.length) ?? '';
  return { name: head.slice(0, head.length - role.length), brand };
}

function namesAws({ line, start, end }: AnchorHit): boolean {
  const before = line.slice(Math.max(0, start - EVIDENCE_REACH), start);
  const after = line.slice(end, end + EVIDENCE_REACH);
  return `${before}\n${after}`.toLowerCase().includes('aws');
}

function reading({ line, start, end }: AnchorHit, entryId: string | undefined): CodeReading {
  const form =
    line.startsWith('AWS.', start) || !/^(?:I?Amazon|AWS|Aws)/.test(line.slice(start, end)) ? 'sdkJs' : 'sdk';
  return { start, end, entryId, form, identifier: { kind: 'client', name: line.slice(start, end) } };
}
