// Under which terms may the data be used, and where do the terms stand?
import type { Sentence } from '#kernel/text';
import { text } from './text.ts';

export interface License {
  readonly url: string;
  readonly words: Sentence;
}

/** By SPDX id, as `DataSet.license` names it. A data set under other terms adds its line here. */
export const LICENSES: Readonly<Record<string, License>> = {
  'CC-BY-4.0': { url: 'https://creativecommons.org/licenses/by/4.0/', words: text.licenseCcBy },
  'CC0-1.0': { url: 'https://creativecommons.org/publicdomain/zero/1.0/', words: text.licenseCc0 },
  'ODbL-1.0': { url: 'https://opendatacommons.org/licenses/odbl/1-0/', words: text.licenseOdbl },
};
