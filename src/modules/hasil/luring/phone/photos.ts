// How do photographed pages come onto the shelf of this phone? (as soon as they are taken; sent after the figures)
import { say } from '#kernel/text';
import { sha256 } from '#design/phone';
import { text } from '../text.ts';
import type { Halaman } from './place.ts';
import type { Shelf } from './shelf.ts';

/** A photograph is on the shelf as soon as it is taken; a later one of the page takes its place. */
export async function keepPhotos({ root, id }: Halaman, shelf: Shelf): Promise<void> {
  const kept = new Set((await shelf.all('foto')).filter(({ tps }) => tps === id).map(({ halaman }) => halaman));
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    const halaman = Number(input.name.slice('foto_'.length));
    const tell = (words: string): void => {
      const place = document.getElementById(`${input.id}-keadaan`);
      if (place) place.textContent = words;
    };
    if (kept.has(halaman)) tell(say('id', text.fotoDiHp));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) return;
      keepPhoto(shelf, id, halaman, file).then(
        () => tell(say('id', text.fotoDiHp)),
        () => tell(say('id', text.gagalSimpan)),
      );
    });
  }
}

async function keepPhoto(shelf: Shelf, tps: string, halaman: number, file: File): Promise<void> {
  const isi = await file.arrayBuffer();
  const photo = { id: `${tps}/${halaman}`, tps, halaman, uuid: crypto.randomUUID(), sha256: await sha256(isi), isi: new Blob([isi], { type: file.type }) };
  await shelf.put('foto', { ...photo, keadaan: 'menunggu', jawaban: null });
}
