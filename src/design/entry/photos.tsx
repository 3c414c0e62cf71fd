// Where is the paper itself? (pages of the form as photographs; what is read must be seen beside it)
import type { ComponentChildren, VNode } from 'preact';
import { say } from '#kernel/text';
import { StateTag, type StateKind } from '#design/desk';
import { Icon, Tag } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface EntryPhotoProps {
  readonly src: string;
  /** "Foto halaman 2": what is on it stands in the fields. */
  readonly alt: string;
  readonly children?: ComponentChildren;
}

/** A page of the paper beside the fields, on a screen that has room; opens in full. */
export function EntryPhoto({ src, alt, children }: EntryPhotoProps): VNode {
  return (
    <figure class="pd-entry__photo">
      <a href={src}>
        <img src={src} alt={alt} />
      </a>
      {children && <figcaption class="pd-small">{children}</figcaption>}
    </figure>
  );
}

export interface PhotoSlot {
  readonly id: string;
  readonly name: string;
  /** "Halaman 1": pages as numbered on the paper. */
  readonly title: string;
  readonly state: StateKind | 'kosong';
  /** When it was taken or sent, already written for the reader. */
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  /** A small picture of what arrived. */
  readonly thumb?: string | undefined;
}

/** One place a page. The phone opens its camera; the script shows the picture before it is sent. */
export function PhotoSlots({ items }: { readonly items: readonly PhotoSlot[] }): VNode {
  return (
    <ul class="pd-slots">
      {items.map((item) => (
        <Slot key={item.id} item={item} />
      ))}
    </ul>
  );
}

function Slot({ item }: { readonly item: PhotoSlot }): VNode {
  const { lang } = useReader();
  return (
    <li class={item.error ? 'pd-slot pd-slot--error' : 'pd-slot'}>
      <div class="pd-slot__picture" data-pd-preview={say(lang, text.siapDikirim)}>
        {item.thumb ? <img src={item.thumb} alt="" /> : <Icon name="camera" />}
      </div>
      <div>
        <label class="pd-slot__title" for={item.id}>
          {item.title}
        </label>
        <p class="pd-slot__state" id={`${item.id}-keadaan`}>
          {item.state === 'kosong' ? <Tag kind="belum">{say(lang, text.belumAdaFoto)}</Tag> : <StateTag state={item.state} />}
          {item.note && <span class="pd-small"> {item.note}</span>}
        </p>
        {item.error && (
          <p class="govuk-error-message" id={`${item.id}-pesan`}>
            <Icon name="alert" /> <span class="pd-vh">{say(lang, text.perluDibetulkan)}</span> {item.error}
          </p>
        )}
        <input
          class="govuk-file-upload"
          id={item.id}
          name={item.name}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/heic"
          capture="environment"
          aria-describedby={[`${item.id}-keadaan`, item.error && `${item.id}-pesan`].filter(Boolean).join(' ')}
          aria-invalid={item.error ? true : undefined}
        />
      </div>
    </li>
  );
}
