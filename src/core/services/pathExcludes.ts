/**
 * Which files the learner's settings (`files.exclude`, `search.exclude`) leave out, told without asking the editor: a
 * scan and what keeps up with it afterwards decide by the same rule.
 *
 * An exclusion that depends on a file beside it (`{ "when": "$(basename).ts" }`) is left to the editor.
 */

/** One setting: globs, relative to the folder, and whether each is on. */
export type ExcludeSetting = Readonly<Record<string, unknown>>;

/** The exclusions of one folder. */
export interface PathExcludes {
  /** Those that an editor's search can be handed together, so that it does not enter excluded folders. */
  readonly searchGlob: string | undefined;
  /** Tells whether a path, relative to the folder and with `/`, is excluded itself or lies in an excluded folder. */
  excludes(relativePath: string): boolean;
}

/** Compiles exclusions; one that is off in any setting is on all the same where another has it on, as in VS Code. */
export function compileExcludes(settings: readonly ExcludeSetting[]): PathExcludes {
  const globs = settings.flatMap((setting) => Object.keys(setting).filter((glob) => glob && setting[glob] === true));
  const patterns = globs.map(globPattern).filter(isExpression);
  const expression = patterns.length === 0 ? undefined : new RegExp(`^(?:${patterns.join('|')})(?:/.*)?$`, 's');
  // Alternatives within alternatives are not understood by every search.
  const joinable = [...new Set(globs.filter((glob) => !/[{},[\]]/.test(glob)))];
  return {
    searchGlob: joinable.length > 1 ? `{${joinable.join(',')}}` : joinable[0],
    excludes: (relativePath) => expression?.test(relativePath) ?? false,
  };
}

/** A glob can name characters from `z` to `a`, which is nothing: it must not take the others down. */
function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 's').source !== '';
  } catch {
    return false;
  }
}

/** Translates a glob as VS Code reads it: `**` is any number of folders, `*` and `?` stay within one name. */
function globPattern(glob: string): string {
  // What is excluded takes all below it along, so that an end that says so adds nothing.
  return patternOf(glob.replace(/(?:\/|(?<=.)\/\*\*)+$/, ''));
}

function patternOf(glob: string): string {
  let pattern = '';
  for (let index = 0; index < glob.length;) {
    const { source, length } = tokenAt(glob, index);
    pattern += source;
    index += length;
  }
  return pattern;
}

interface Token {
  readonly source: string;
  /** How much of the glob it stands for. */
  readonly length: number;
}

function tokenAt(glob: string, index: number): Token {
  const rest = glob.slice(index);
  const folders = /^\*\*\//.exec(rest);
  if (folders && (index === 0 || glob[index - 1] === '/')) return { source: '(?:.*/)?', length: 3 };
  if (rest.startsWith('**')) return { source: '.*', length: 2 };
  if (rest.startsWith('*')) return { source: '[^/]*', length: 1 };
  if (rest.startsWith('?')) return { source: '[^/]', length: 1 };
  return classToken(rest) ?? choiceToken(rest) ?? { source: escaped(rest.charAt(0)), length: 1 };
}

/** `[a-z]` or `[!a-z]`. */
function classToken(rest: string): Token | undefined {
  const found = /^\[([!^]?)([^\]/]+)\]/.exec(rest);
  if (found === null) return undefined;
  const [{ length }, negation = '', members = ''] = found;
  return { source: `[${negation === '' ? '' : '^'}${members.replace(/[\\[\]^]/g, '\\$&')}]`, length };
}

/** `{a,b}`, which may hold others. */
function choiceToken(rest: string): Token | undefined {
  if (!rest.startsWith('{')) return undefined;
  const choices = [''];
  let depth = 0;
  for (let index = 0; index < rest.length; index++) {
    const character = rest.charAt(index);
    if (character === '{' && ++depth === 1) continue;
    if (character === '}' && --depth === 0) {
      return { source: `(?:${choices.map(patternOf).join('|')})`, length: index + 1 };
    }
    if (character === ',' && depth === 1) choices.push('');
    else choices[choices.length - 1] += character;
  }
  return undefined;
}

function escaped(character: string): string {
  return character.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
}
