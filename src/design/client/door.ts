// What do the scripts of a page share with its server?
export { fillVerdict, judge, parseRule, readFigure, writtenTerms, type Reading, type SumRule, type Verdict } from './sum-rule.ts';
export { dropDraft, findDraft } from './form-draft.ts';
