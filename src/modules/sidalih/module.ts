// What does sidalih bring to the house? (the voter list, kept in public and looked up in private)
import type { Module } from '#platform/module';
import { type Part, joinParts } from './part.ts';
import { text } from './text-module.ts';

/** One line a folder below. */
const parts: readonly Part[] = [];

export const module: Module = {
  id: 'sidalih',
  needs: ['pemilu'],
  name: text.namaModul,
  ...joinParts(parts),
  retention: 'voter records and their changes live as long as the rule pack of the list says; keyed logs of the look-up 90 days',
};
