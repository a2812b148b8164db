/**
 * Packages of the AWS SDK for Go in use: `bedrockruntime.NewFromConfig(cfg)`, `*s3.Client`, and `sqs.New(sess)` of version 1.
 *
 * Only in Go files. Not a mention: packages of common names (`events.New()`), unless `NewFromConfig` or a session is there.
 */
import type { CodeForm } from './codeForm';
import { endsIdentifier, identifierBefore, startsIdentifier } from './codeReading';

export const goForm: CodeForm = {
  withinWords: true,
  anchors: () => ['.newfromconfig', '.client', '.new('],
  read({ line, start, end }, { index, language }) {
    if (!language.isGo) return undefined;
    const name = identifierBefore(line, start);
    const from = start - name.length;
    if (name === '' || !startsIdentifier(line, from) || line[from - 1] === '.') return undefined;
    const member = line.slice(start, end);
    const takesSession = member === '.New(' && /^(?:sess|cfg|awsC|aws\.|session)/.test(line.slice(end, end + 10));
    const isStrong = (member === '.NewFromConfig' && endsIdentifier(line, end)) || takesSession;
    const isClient = member === '.Client' && endsIdentifier(line, end) && !index.isCommon(name);
    if (!isStrong && !isClient) return undefined;
    const entryId = index.byName(name);
    return { start: from, end: start, entryId, form: 'sdk', identifier: { kind: 'package', name } };
  },
};
