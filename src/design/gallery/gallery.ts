// What does every design component look like? (one list feeds the style guide /gaya and the tests)
import { ANSWERS_EXAMPLES } from '#design/answers';
import { DESK_EXAMPLES } from '#design/desk';
import { ENTRY_EXAMPLES } from '#design/entry';
import type { Specimen } from '#design/example';
import { FIGURES_EXAMPLES } from '#design/figures';
import { FORMS_EXAMPLES } from '#design/forms';
import { MARKS_EXAMPLES } from '#design/marks';
import { PAGE_EXAMPLES } from '#design/page';
import { TABLES_EXAMPLES } from '#design/tables';

/** A component of a room with all its states. */
export interface GalleryEntry extends Specimen {
  /** Design room, as imported: `#design/<room>`. */
  readonly room: string;
}

function from(room: string, specimens: readonly Specimen[]): GalleryEntry[] {
  return specimens.map((specimen) => ({ room, ...specimen }));
}

/** Every component of every room, in the order of the style guide. Ids are unique within one example only. */
export const GALLERY: readonly GalleryEntry[] = [
  ...from('marks', MARKS_EXAMPLES),
  ...from('figures', FIGURES_EXAMPLES),
  ...from('tables', TABLES_EXAMPLES),
  ...from('answers', ANSWERS_EXAMPLES),
  ...from('forms', FORMS_EXAMPLES),
  ...from('page', PAGE_EXAMPLES),
  ...from('desk', DESK_EXAMPLES),
  ...from('entry', ENTRY_EXAMPLES),
];
