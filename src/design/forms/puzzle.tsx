// What stands in a form that makes robots pay? (WCAG 3.3.8: no pointer, picture, sound or memory needed)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface PuzzleFieldProps {
  /** A fresh puzzle of `Puzzles.issue`. */
  readonly puzzle: string;
}

/** Hidden fields `soal` and `jawab_soal`, and a line that tells how far it is. The page names the script `puzzle`. */
export function PuzzleField({ puzzle }: PuzzleFieldProps): VNode {
  const { lang } = useReader();
  const words = { siap: say(lang, text.soalSiap), selesai: say(lang, text.soalSelesai), tunggu: say(lang, text.soalTunggu) };
  return (
    <div data-pd-soal data-siap={words.siap} data-selesai={words.selesai} data-tunggu={words.tunggu}>
      <input type="hidden" name="soal" value={puzzle} />
      <input type="hidden" name="jawab_soal" value="" autocomplete="off" />
      <p class="pd-small" role="status" aria-live="polite" />
      <noscript>
        <p class="pd-small">{say(lang, text.soalTanpa)}</p>
      </noscript>
    </div>
  );
}
