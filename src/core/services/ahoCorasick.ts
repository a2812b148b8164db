/**
 * An Aho–Corasick automaton (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975).
 *
 * States near the root have a complete row of next states, one look-up for each code unit: that is where a scan of ordinary
 * text spends its time. Deeper states, which are most of them, keep only their children and go on at their longest proper
 * suffix where none fits, as in the paper: so the automaton stays small and quick to make.
 */
import { SEPARATOR, symbolOf } from './textSymbols';

/** States up to this depth have complete rows. */
const DENSE_DEPTH = 3;

/** Where to search: the code units of `line` from `from` up to `to`, not included. */
export interface LineSpan {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** Called for every hit: the pattern's index, and the offset behind its last code unit. */
export type HitListener = (patternIndex: number, end: number) => void;

/** Many patterns, ready to be looked for at once. */
export interface Automaton {
  /** Reports every pattern that lies wholly in `span`, in the order of their ends, also where they overlap. */
  scan(span: LineSpan, onHit: HitListener): void;
}

/**
 * Compiles `patterns`, which are compared by `symbolOf`; a run of separators in the text counts as one. Patterns start
 * and end with something else than a separator.
 */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const classes = classesOf(patterns);
  const trie = trieOf(patterns, classes);
  const { denseCount, dense, suffix, output, shorter } = transitionsOf(trie, classes);
  const { of: classOf, count, separator } = classes;
  const { firstChild, sibling, symbol } = trie;

  /** Returns where a state without a row goes. */
  function step(from: number, symbolClass: number): number {
    let state = from;
    // Behind a separator more of them change nothing.
    if (symbolClass === separator && symbol[state] === separator) return state;
    while (state >= denseCount) {
      for (let child = firstChild[state] ?? 0; child !== 0; child = sibling[child] ?? 0) {
        if (symbol[child] === symbolClass) return child;
      }
      state = suffix[state] ?? 0;
    }
    return dense[state * count + symbolClass] ?? 0;
  }

  /** No pattern ends in a separator, and the root has none: a state that is stayed in is not reported again. */
  function report(state: number, end: number, onHit: HitListener): void {
    for (let hit = output[state] ?? 0; hit !== 0; hit = shorter[hit] ?? 0) {
      for (const patternIndex of trie.patterns.get(hit) ?? []) onHit(patternIndex, end);
    }
  }

  return {
    scan({ line, from, to }, onHit) {
      // Locals, which the loop keeps in registers.
      const [rows, classes, reports, rowCount, width] = [dense, classOf, output, denseCount, count];
      let state = 0;
      for (let index = from; index < to; index++) {
        const symbolClass = classes[line.charCodeAt(index)] ?? 0;
        state = state < rowCount ? (rows[state * width + symbolClass] ?? 0) : step(state, symbolClass);
        if (reports[state] !== 0) report(state, index + 1, onHit);
      }
    },
  };
}

/** The symbols that patterns use, numbered from 1; class 0 is every other code unit. */
interface SymbolClasses {
  /** By code unit. */
  readonly of: Uint16Array;
  readonly count: number;
  /** The class of separators, or -1 where no pattern has one. */
  readonly separator: number;
}

function classesOf(patterns: readonly string[]): SymbolClasses {
  const of = new Uint16Array(0x10000);
  let count = 1;
  for (const pattern of patterns) {
    for (let index = 0; index < pattern.length; index++) {
      const symbol = symbolOf(pattern.charCodeAt(index));
      if (of[symbol] === 0) of[symbol] = count++;
    }
  }
  for (let unit = 0; unit < of.length; unit++) of[unit] = of[symbolOf(unit)] ?? 0;
  return { of, count, separator: of[SEPARATOR] || -1 };
}

/** The patterns as a tree. States are numbered breadth first, 0 is the root; 0 as a child or sibling is none. */
interface Trie {
  readonly size: number;
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  readonly parent: Int32Array;
  /** The class of the symbol that leads to a state. */
  readonly symbol: Uint16Array;
  readonly depth: Uint16Array;
  /** The indexes of the patterns that end in a state. */
  readonly patterns: ReadonlyMap<number, readonly number[]>;
}

/** Builds the tree level by level, so that its numbers are breadth first: a level is what the patterns have at one offset. */
function trieOf(patterns: readonly string[], classes: SymbolClasses): Trie {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const parent = new Int32Array(most);
  const symbol = new Uint16Array(most);
  const depth = new Uint16Array(most);
  const ends = new Map<number, number[]>();
  const states = new Int32Array(patterns.length);
  let size = 1;
  for (let level = 0, left = true; left; level++) {
    left = false;
    for (const [patternIndex, pattern] of patterns.entries()) {
      if (level >= pattern.length) continue;
      left = true;
      const state = states[patternIndex] ?? 0;
      const symbolClass = classes.of[pattern.charCodeAt(level)] ?? 0;
      let child = firstChild[state] ?? 0;
      while (child !== 0 && symbol[child] !== symbolClass) child = sibling[child] ?? 0;
      if (child === 0) {
        child = size++;
        symbol[child] = symbolClass;
        parent[child] = state;
        depth[child] = level + 1;
        sibling[child] = firstChild[state] ?? 0;
        firstChild[state] = child;
      }
      states[patternIndex] = child;
      if (level === pattern.length - 1) ends.set(child, [...(ends.get(child) ?? []), patternIndex]);
    }
  }
  return { size, firstChild, sibling, parent, symbol, depth, patterns: ends };
}

/**
 * Finds for each state its longest proper suffix that is a state too, and fills the rows of those near the root. `output` is
 * the nearest state at or behind a state in which a pattern ends, `shorter` the one behind that; 0 is none.
 */
function transitionsOf(trie: Trie, { count, separator }: SymbolClasses) {
  const { size, firstChild, sibling, parent, symbol, depth, patterns } = trie;
  const suffix = new Int32Array(size);
  const output = new Int32Array(size);
  const shorter = new Int32Array(size);
  let denseCount = size;
  for (let state = 0; state < size && denseCount === size; state++) {
    if ((depth[state] ?? 0) > DENSE_DEPTH) denseCount = state;
  }
  const dense = new (size < 0x10000 ? Uint16Array : Int32Array)(denseCount * count);

  for (let state = 0; state < size; state++) {
    if (state !== 0) {
      suffix[state] = suffixOf(state);
      const behind = output[suffix[state] ?? 0] ?? 0;
      const ends = patterns.has(state);
      output[state] = ends ? state : behind;
      shorter[state] = ends ? behind : (shorter[behind] ?? 0);
    }
    if (state < denseCount) fillRow(state);
  }
  // Last, since rows are copied from those of suffixes.
  for (let state = 1; state < denseCount; state++) {
    if (symbol[state] === separator) dense[state * count + separator] = state;
  }
  return { denseCount, dense, suffix, output, shorter };

  /** All states of lesser depth are done: where a suffix has a row, the row leads to the longest one that fits. */
  function suffixOf(state: number): number {
    const symbolClass = symbol[state] ?? 0;
    if (parent[state] === 0) return 0;
    let candidate = suffix[parent[state] ?? 0] ?? 0;
    while (candidate >= denseCount) {
      for (let child = firstChild[candidate] ?? 0; child !== 0; child = sibling[child] ?? 0) {
        if (symbol[child] === symbolClass) return child;
      }
      candidate = suffix[candidate] ?? 0;
    }
    return dense[candidate * count + symbolClass] ?? 0;
  }

  function fillRow(state: number): void {
    const row = state * count;
    const behind = (suffix[state] ?? 0) * count;
    if (state !== 0) dense.copyWithin(row, behind, behind + count);
    for (let child = firstChild[state] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      dense[row + (symbol[child] ?? 0)] = child;
    }
  }
}
