/**
 * Amazon Resource Names: `arn:aws:bedrock:…` in any partition (`aws-cn`, `aws-us-gov`, `aws-iso…`, `aws-eusc`), with a
 * wildcard or a hole of a template in its place (`arn:${AWS::Partition}:s3`, `arn:%s:s3`, `arn:*:s3`).
 * The format: "Amazon Resource Names (ARNs)", https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import type { CodeForm } from './codeForm';
import { kebabAt, startsIdentifier } from './codeReading';
import { holeEnd } from './templateHoles';

export const arnForm: CodeForm = {
  anchors: () => ['arn:'],
  read({ line, start, end }, { index }) {
    if (!startsIdentifier(line, start)) return undefined;
    const partitionEnd = partitionEndAt(line, end);
    if (partitionEnd === undefined || line[partitionEnd] !== ':') return undefined;
    const service = kebabAt(line, partitionEnd + 1);
    const to = partitionEnd + 1 + service.length;
    if (service === '' || line[to] !== ':') return undefined;
    const entryId = index.byActionPrefix(service) ?? index.byHost(service);
    return { start, end: to, entryId, form: 'iam', identifier: { kind: 'arn', name: service } };
  },
};

function partitionEndAt(line: string, start: number): number | undefined {
  if (line.startsWith('aws', start)) return start + kebabAt(line, start).length;
  if (line[start] === '*') return start + 1;
  return holeEnd(line, start);
}
