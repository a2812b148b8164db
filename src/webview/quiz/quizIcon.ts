/** The icons of the quiz. */
export type QuizIcon = 'check' | 'close' | 'flag' | 'grip' | 'skip';

/** Lines in a square of 16 units; drawn for this product. */
const paths: Readonly<Record<QuizIcon, string>> = {
  check: 'M3 8.5L6.5 12L13 4.5',
  close: 'M4 4L12 12M12 4L4 12',
  flag: 'M3.5 14.5V2H12.5L10.5 5L12.5 8H3.5',
  grip: 'M6 3.5V3.6M10 3.5V3.6M6 8V8.1M10 8V8.1M6 12.4V12.5M10 12.4V12.5',
  skip: 'M3 3.5L8 8L3 12.5M8 3.5L13 8L8 12.5',
};

/** Draws an icon in the colour of the text around it. */
export function quizIcon(name: QuizIcon): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${paths[name]}"/></svg>`;
}
