import { textOfHtml } from './htmlText';
import type { Block, Chapter, Section } from './model';

/** Counts the words of a chapter's reading text: headings, prose, tables, callouts and captions; not the self-check. */
export function chapterWords(chapter: Chapter): number {
  return wordsIn(chapter.title) + wordsOfBlocks(chapter.introduction) + wordsOfSections(chapter.sections);
}

function wordsOfSections(sections: readonly Section[]): number {
  return sum(
    sections.map(({ title, blocks, sections: inner }) => wordsIn(title) + wordsOfBlocks(blocks) + wordsOfSections(inner)),
  );
}

function wordsOfBlocks(blocks: readonly Block[]): number {
  return sum(
    blocks.map((block) => {
      const caption = 'caption' in block && block.caption !== undefined ? wordsIn(block.caption.text) : 0;
      return caption + (block.kind === 'figure' ? 0 : wordsIn(textOfHtml(block.html)));
    }),
  );
}

/** A word holds a letter or a digit; a dash between spaces is none. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
