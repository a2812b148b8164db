/**
 * An Aho–Corasick automaton (Aho & Corasick, "Efficient string matching", CACM 18(6), 1975), as a complete
 * deterministic one: one table look-up for each code unit, whatever the number of patterns.
 */
import { SEPARATOR, symbolOf } from './textSymbols';

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

interface Trie {
  /** For each state, its children by symbol. State 0 is the root. */
  readonly children: Map<number, number>[];
  /** For each state, the indexes of the patterns that end there. */
  readonly patterns: number[][];
}

/**
 * Compiles `patterns`, which are compared by `symbolOf`; a run of separators in the text counts as one. Patterns start
 * and end with something else than a separator.
 */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const trie = trieOf(patterns);
  const classes = classesOf(trie);
  const { next, output, shorter } = transitionsOf(trie, classes);
  const classOf = classes.of;

  return {
    scan({ line, from, to }, onHit) {
      let row = 0;
      for (let index = from; index < to; index++) {
        const code = next[row + (classOf[line.charCodeAt(index)] ?? 0)] ?? 0;
        row = code >> 1;
        if ((code & 1) === 0) continue;
        for (let hit = output[row / classes.count] ?? 0; hit !== 0; hit = shorter[hit] ?? 0) {
          for (const patternIndex of trie.patterns[hit] ?? []) onHit(patternIndex, index + 1);
        }
      }
    },
  };
}

function trieOf(patterns: readonly string[]): Trie {
  const trie: Trie = { children: [new Map()], patterns: [[]] };
  for (const [patternIndex, pattern] of patterns.entries()) {
    let state = 0;
    for (let index = 0; index < pattern.length; index++) {
      const symbol = symbolOf(pattern.charCodeAt(index));
      let child = trie.children[state]?.get(symbol);
      if (child === undefined) {
        child = trie.children.length;
        trie.children[state]?.set(symbol, child);
        trie.children.push(new Map());
        trie.patterns.push([]);
      }
      state = child;
    }
    trie.patterns[state]?.push(patternIndex);
  }
  return trie;
}

/** Numbers the symbols that patterns use from 1; class 0 is every other code unit. */
function classesOf(trie: Trie): { readonly of: Uint16Array; readonly count: number } {
  const numbers = new Map<number, number>();
  for (const children of trie.children) {
    for (const symbol of children.keys()) {
      if (!numbers.has(symbol)) numbers.set(symbol, numbers.size + 1);
    }
  }
  const of = Uint16Array.from({ length: 0x10000 }, (_, unit) => numbers.get(symbolOf(unit)) ?? 0);
  return { of, count: numbers.size + 1 };
}

/**
 * Completes the trie breadth first: where a state has no child for a symbol, the next is that of its longest proper suffix.
 *
 * A cell of `next` is where the row of the next state starts, doubled, and odd where a pattern ends in that state or behind
 * it: the scan multiplies nothing and looks nothing else up until there is a hit. Behind a separator more of them change
 * nothing. `output` is the nearest state at or behind a state in which a pattern ends, `shorter` the one behind that; 0 is none.
 */
function transitionsOf(trie: Trie, classes: { readonly of: Uint16Array; readonly count: number }) {
  const size = trie.children.length;
  const separatorClass = classes.of[SEPARATOR] ?? 0;
  const next = new Int32Array(size * classes.count);
  const suffix = new Int32Array(size);
  const output = new Int32Array(size);
  const shorter = new Int32Array(size);
  const queue = [0];
  for (const state of queue) {
    const row = state * classes.count;
    const behind = (suffix[state] ?? 0) * classes.count;
    if (state !== 0) next.copyWithin(row, behind, behind + classes.count);
    for (const [symbol, child] of trie.children[state] ?? []) {
      const symbolClass = classes.of[symbol] ?? 0;
      const childSuffix = state === 0 ? 0 : ((next[row + symbolClass] ?? 0) >> 1) / classes.count;
      const ends = (trie.patterns[child]?.length ?? 0) > 0;
      suffix[child] = childSuffix;
      output[child] = ends ? child : (output[childSuffix] ?? 0);
      shorter[child] = ends ? (output[childSuffix] ?? 0) : 0;
      next[row + symbolClass] = cell(child, output[child] !== 0);
      queue.push(child);
    }
  }
  // Last, since the rows of suffixes were copied from.
  if (separatorClass !== 0) loopOnSeparators();
  return { next, output, shorter };

  function cell(state: number, hits: boolean): number {
    return ((state * classes.count) << 1) | (hits ? 1 : 0);
  }

  function loopOnSeparators(): void {
    for (const children of trie.children) {
      const behind = children.get(SEPARATOR);
      // No pattern ends in a separator, so there is nothing to report again.
      if (behind !== undefined) next[behind * classes.count + separatorClass] = cell(behind, false);
    }
  }
}
