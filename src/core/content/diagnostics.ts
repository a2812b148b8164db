import type { Diagnostic, DiagnosticCode, DiagnosticSeverity, SourceRange } from './model';
import { comparePositions } from './sourceText';

/** How bad each problem is. */
const severities: Readonly<Record<DiagnosticCode, DiagnosticSeverity>> = {
  'no-title': 'error',
  'question-without-answer': 'error',
  'answer-without-question': 'error',
  'answer-not-an-option': 'error',
  'answer-text-differs': 'warning',
  'too-few-options': 'error',
  'duplicate-option': 'error',
  'reference-undefined': 'warning',
  'reference-unused': 'hint',
  'figure-without-caption': 'hint',
  'table-without-caption': 'hint',
  'figure-invalid': 'error',
  'heading-jump': 'warning',
  'duplicate-heading': 'hint',
  'front-matter-invalid': 'error',
};

/** Collects the problems of one file while it is read. */
export class DiagnosticCollector {
  private readonly found: Diagnostic[] = [];

  report(code: DiagnosticCode, range: SourceRange, message: string): void {
    this.found.push({ code, severity: severities[code], message, range });
  }

  /** Returns what was reported, in the order of the ranges. */
  sorted(): readonly Diagnostic[] {
    return this.found.toSorted(
      (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
    );
  }
}
