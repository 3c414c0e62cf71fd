// Which rooms does the style guide show, with what in them?
import type { Sentence } from '#kernel/text';
import { GALLERY, type GalleryEntry } from '#design/gallery';
import { text } from './text.ts';

export interface Room {
  /** As imported: `#design/<id>`. */
  readonly id: string;
  readonly intro: Sentence;
  readonly entries: readonly GalleryEntry[];
  readonly examples: number;
}

const INTROS: Readonly<Record<string, Sentence>> = {
  marks: text.marks,
  figures: text.figures,
  tables: text.tables,
  answers: text.answers,
  forms: text.forms,
  page: text.page,
  desk: text.desk,
  entry: text.entry,
};

/** In the order of the gallery; a room without words of its own here still shows its components. */
export const ROOMS: readonly Room[] = [...new Set(GALLERY.map((entry) => entry.room))].map((id) => {
  const entries = GALLERY.filter((entry) => entry.room === id);
  return { id, intro: INTROS[id] ?? text.ruang, entries, examples: entries.reduce((n, entry) => n + entry.examples.length, 0) };
});

export function findRoom(id: string): Room | undefined {
  return ROOMS.find((room) => room.id === id);
}
