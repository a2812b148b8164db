import assert from 'node:assert/strict';
import { parseCatalogue } from '../../../src/core/services/catalogueSchema';

const sound = (id: string, extra = '') => `- id: ${id}
  kind: service
  name: Service ${id}
  category: Compute
  summary: A service.
  whenToChoose: Choose it. It is the answer.
  documentation: https://docs.aws.amazon.com/${id}/
  sources:
    - title: Documentation
      url: https://docs.aws.amazon.com/${id}/
${extra}`;

function problemsOf(...texts: string[]): string[] {
  const files = texts.map((text, index) => ({ name: `${'abc'[index]}.yaml`, text }));
  return parseCatalogue(files).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('parseCatalogue', () => {
  it('reads entries of several files, in order of id, with empty lists where nothing is said', () => {
    const { catalogue, problems } = parseCatalogue([
      { name: 'a.yaml', text: sound('zebra') },
      { name: 'b.yaml', text: `# a comment\n${sound('ant', '  aliases: [Ants]\n')}` },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      catalogue.entries.map(({ id, aliases, confusedWith }) => ({ id, aliases, confusedWith })),
      [
        { id: 'ant', aliases: ['Ants'], confusedWith: [] },
        { id: 'zebra', aliases: [], confusedWith: [] },
      ],
    );
  });

  it('says where YAML is broken, and reads the other files', () => {
    const { catalogue, problems } = parseCatalogue([
      { name: 'a.yaml', text: `${sound('one')}\n  name: [` },
      { name: 'b.yaml', text: sound('two') },
    ]);
    assert.deepEqual(
      catalogue.entries.map(({ id }) => id),
      ['two'],
    );
    assert.ok(problems.length > 0);
    assert.ok(
      problems.every(({ file, line, message }) => file === 'a.yaml' && line >= 11 && /sound YAML/.test(message)),
    );
  });

  it('asks for a list where a file is something else', () => {
    assert.deepEqual(problemsOf('id: x'), ['a.yaml:1: Write a list of entries, each starting with "- id: …".']);
    assert.equal(problemsOf('').length, 1);
  });

  it('names a field that is missing, at its entry', () => {
    assert.deepEqual(problemsOf(`\n${sound('one').replace('  category: Compute\n', '')}`), [
      'a.yaml:2: Add "category" to the entry "one".',
    ]);
  });

  it('names a field that there is not, at its line', () => {
    assert.deepEqual(problemsOf(sound('one', '  colour: red\n')), [
      'a.yaml:11: Remove "colour" from the entry "one": the catalogue has no such field.',
    ]);
  });

  it('names a value of the wrong kind, at its line', () => {
    assert.deepEqual(problemsOf(sound('one').replace('kind: service', 'kind: thing')), [
      'a.yaml:2: In the entry "one", at "kind": write service, feature or concept here.',
    ]);
    assert.deepEqual(problemsOf(sound('one').replace('id: one', 'id: One Two')), [
      'a.yaml:1: In the entry "One Two", at "id": use lower-case letters and digits, with single hyphens between words.',
    ]);
    assert.deepEqual(problemsOf('- 5'), [
      'a.yaml:1: In entry number 1: write an entry here: a mapping with id, kind, name and so on.',
    ]);
  });

  it('insists on https', () => {
    assert.deepEqual(problemsOf(sound('one').replaceAll('https:', 'http:')), [
      'a.yaml:7: In the entry "one", at "documentation": write a whole address that starts with https://.',
      'a.yaml:10: In the entry "one", at "sources.0.url": write a whole address that starts with https://.',
    ]);
  });

  it('insists on a source where an entry says when to choose it', () => {
    const text = sound('one').replace(/ {2}sources:[\s\S]*$/, '');
    assert.deepEqual(problemsOf(text), [
      'a.yaml:6: Add "sources" to "one": a card that says when to choose it needs one.',
    ]);
  });

  it('lets a short entry do without sources', () => {
    const text = sound('one').replace(/ {2}(?:whenToChoose:.*\n|sources:[\s\S]*$)/g, '');
    assert.deepEqual(problemsOf(text), []);
  });

  it('leaves an entry out that has a problem of its own, and keeps the others', () => {
    const text = `${sound('one', '  colour: red\n')}${sound('two')}`;
    const { catalogue } = parseCatalogue([{ name: 'a.yaml', text }]);
    assert.deepEqual(
      catalogue.entries.map(({ id }) => id),
      ['two'],
    );
  });

  it('reports an id that is taken, where it is taken', () => {
    const second = sound('one').replace('name: Service one', 'name: Another');
    assert.deepEqual(problemsOf(sound('one'), second), [
      'b.yaml:1: Give this entry another id: "one" is taken (a.yaml, line 1).',
    ]);
  });

  it('reports references to entries that there are not', () => {
    const confused =
      '  confusedWith:\n    - id: nobody\n      difference: None.\n    - id: one\n      difference: None.\n';
    assert.deepEqual(problemsOf(sound('one', confused)), [
      'a.yaml:12: Name an entry that exists: there is no "nobody".',
      'a.yaml:14: Name another entry: "one" is this one.',
    ]);
  });

  it('holds parents and features together', () => {
    const feature = sound('two').replace('kind: service', 'kind: feature');
    assert.deepEqual(problemsOf(feature), ['a.yaml:1: Add "parent" to the feature "two": the id of its service.']);
    assert.deepEqual(problemsOf(`${feature}  parent: nobody\n`), [
      'a.yaml:11: Name a service that exists: "nobody" is none.',
    ]);
    assert.deepEqual(problemsOf(`${sound('one')}${feature}  parent: one\n`), []);
    assert.deepEqual(problemsOf(`${sound('one')}${sound('two')}  parent: one\n`), [
      'a.yaml:21: Remove "parent" from "two": only a feature has one.',
    ]);
  });

  it('reports a name that two entries claim, in whatever spelling', () => {
    assert.deepEqual(
      problemsOf(sound('one', '  aliases: [Cold Model]\n'), sound('two', '  aliases: [x, cold-models]\n')),
      ['b.yaml:11: Remove the name "cold-models" here or from "one" (a.yaml, line 1): both claim it.'],
    );
  });

  it('reports an ambiguous name that is no name of the entry', () => {
    assert.deepEqual(problemsOf(sound('one', '  ambiguousNames:\n    Uno: everywhere\n')), [
      'a.yaml:12: Add "Uno" to the aliases of "one", or remove it here.',
    ]);
  });
});
