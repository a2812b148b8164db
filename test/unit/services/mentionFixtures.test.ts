import assert from 'node:assert/strict';
import path from 'node:path';
import { filesIn, labelsEnding, readLabelledFiles, readServiceNames } from '../../bench/labelledFiles';
import { linesOf, mentionForms, overlap, spanOf, type LabelledPlace } from '../../bench/recognition';
import { findTerm } from '../../../src/core/services/findTerm';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const folder = path.join(root, 'test', 'fixtures', 'mentions');
const { catalogue, table } = readServiceNames(root);
const files = readLabelledFiles(folder);
const rowNames = new Set(table.services.flatMap(({ service, partOf }) => [service, ...(partOf ? [partOf] : [])]));

describe('the labels of the mention fixtures', () => {
  it('are there for every file, and for files that are there', () => {
    const names = filesIn(folder);
    const labelled = names.filter((name) => name.endsWith(labelsEnding));
    const others = names.filter((name) => !name.endsWith(labelsEnding));
    assert.deepEqual(labelled, others.map((name) => `${name}${labelsEnding}`).toSorted());
    assert.ok(others.length >= 40, `${others.length} files`);
  });

  for (const { name, text, labels } of files) {
    it(`stand at their lines without overlaps in ${name}`, () => {
      const lines = linesOf(text);
      const places: LabelledPlace[] = [...labels.mentions, ...labels.nearMisses, ...(labels.disputed ?? [])];
      const spans = places.map((place) => spanOf(lines, place));
      for (const [index, span] of spans.entries()) {
        const other = spans.findIndex((rival, at) => at > index && overlap(span, rival));
        assert.equal(other, -1, `line ${span.line + 1}: ${places[index]?.text} and ${places[other]?.text}`);
      }
    });
  }

  it('name services that the catalogue or the table of identifiers knows', () => {
    const services = new Set(files.flatMap(({ labels }) => labels.mentions.map(({ service }) => service)));
    const unknown = [...services].filter((service) => !rowNames.has(service) && !findTerm(catalogue, service));
    assert.deepEqual(unknown, []);
  });

  it('have known forms, at least 25 mentions of each', () => {
    const forms = files.flatMap(({ labels }) => labels.mentions.map(({ form }) => form));
    assert.deepEqual(new Set(forms), new Set(mentionForms));
    for (const form of mentionForms) {
      const count = forms.filter((other) => other === form).length;
      assert.ok(count >= 25, `${count} mentions of ${form}`);
    }
  });

  it('have a language, and reasons for at least 60 near misses', () => {
    for (const { name, labels } of files) assert.match(labels.language, /^[a-z][\w.-]+$/, name);
    const places = files.flatMap(({ labels }) => [...labels.nearMisses, ...(labels.disputed ?? [])]);
    assert.deepEqual(
      places.filter(({ why }) => why.trim() === ''),
      [],
    );
    assert.ok(files.flatMap(({ labels }) => labels.nearMisses).length >= 60);
  });
});
