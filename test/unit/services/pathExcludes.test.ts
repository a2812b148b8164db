import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileExcludes } from '../../../src/core/services/pathExcludes';

function isExcluded(glob: string, path: string): boolean {
  return compileExcludes([{ [glob]: true }]).excludes(path);
}

describe('compileExcludes', () => {
  const cases: readonly (readonly [glob: string, excluded: readonly string[], kept: readonly string[]])[] = [
    ['**/node_modules', ['node_modules', 'node_modules/a/b.js', 'a/node_modules/b.js'], ['my_node_modules/a', 'a.js']],
    ['**/*.code-search', ['x.code-search', 'a/b/x.code-search'], ['x.code-searches']],
    ['build', ['build', 'build/a.js'], ['a/build', 'builds/a.js']],
    ['out/', ['out/a.js'], ['a/out/b.js']],
    ['dist/**', ['dist/a.js', 'dist/a/b.js'], ['a/dist/b.js', 'distance/a.js']],
    ['**/tmp/**', ['tmp/a', 'a/tmp/b'], ['a/tmpx/b']],
    ['docs/*.md', ['docs/a.md'], ['docs/a/b.md', 'a.md']],
    ['src/**/gen/*.ts', ['src/gen/a.ts', 'src/a/b/gen/a.ts'], ['src/gen/a/b.ts']],
    ['*.lock', ['yarn.lock'], ['a/yarn.lock']],
    ['**/{dist,{out,build}-*}/**', ['dist/a', 'x/out-1/a', 'build-2/a'], ['out/a']],
    ['**/file?.[ch]', ['file1.c', 'a/file2.h'], ['file.c', 'file1.x']],
    ['**/[!a]*.txt', ['b.txt'], ['a.txt']],
    ['**/a+b(c).txt', ['a+b(c).txt'], ['aab(c)xtxt']],
    ['**/{open', ['{open'], ['open']],
    ['**', ['a', 'a/b'], []],
  ];
  for (const [glob, excluded, kept] of cases) {
    it(`reads ${glob} as VS Code does`, () => {
      for (const path of excluded) assert.ok(isExcluded(glob, path), path);
      for (const path of kept) assert.ok(!isExcluded(glob, path), path);
    });
  }

  it('joins settings, and leaves out what is off or depends on a neighbour', () => {
    const { excludes, searchGlob } = compileExcludes([
      { '**/.git': true, '**/*.js': { when: '$(basename).ts' }, '**/keep': false },
      { '**/node_modules': true, '**/.git': true },
    ]);
    assert.ok(excludes('.git/config') && excludes('node_modules/a'));
    assert.ok(!excludes('a.js') && !excludes('keep/a'));
    assert.equal(searchGlob, '{**/.git,**/node_modules}');
  });

  it('hands a search only what can be joined', () => {
    assert.equal(compileExcludes([{ '**/{a,b}': true, '**/c': true }]).searchGlob, '**/c');
    assert.equal(compileExcludes([{}]).searchGlob, undefined);
    assert.ok(!compileExcludes([{}]).excludes('a'));
  });

  it('goes on where a glob makes no sense', () => {
    const { excludes } = compileExcludes([{ '**/[z-a].txt': true, '**/out': true }]);
    assert.ok(excludes('out/a') && !excludes('z.txt'));
  });

  it('takes whatever a settings file may hold', () => {
    const glob = fc.string({ unit: fc.constantFrom(...'*?{}[]!^,/\\ab.$(|)+-') });
    fc.assert(
      fc.property(glob, fc.string(), (glob, path) => {
        assert.equal(typeof isExcluded(glob, path), 'boolean');
      }),
    );
  });
});
