// Of which blocks is a printed document made? (modules give data, this room gives the layout)
import type { Lang } from '#kernel/text';

/** The same value gives the same bytes, so a document can be hashed and entered in the public log. */
export interface DocumentSpec {
  readonly lang: Lang;
  /** Shown in the reader's title bar and kept in the file. */
  readonly title: string;
  /** The office that issues it. */
  readonly author: string;
  /** ISO instant; the only date in the file. */
  readonly created: string;
  /** F4 is the folio of Indonesian offices, 215 x 330 mm. */
  readonly paper: 'A4' | 'F4' | 'A3';
  readonly landscape: boolean;
  /** Stands above every page but the first, e.g. form and area. */
  readonly running: string;
  /** Stands below every page beside its number: code of the document, hash of its data. */
  readonly mark: string;
  /** Size of the body's letters in points, 10 where nothing is said; all other sizes follow it. */
  readonly letters?: number;
  /** Across every page, pale: for whom and when a copy was made. */
  readonly watermark?: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Facts | TableBlock | Qr | Signatures | Break;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 1 = the document's own title, centred. */
  readonly level: 1 | 2;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly strong?: boolean;
}

/** Names with their values, one below the other. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [name: string, value: string])[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Rows above the columns' own titles, for groups of columns; a cell without `columns` is one wide, `rows` one high. */
  readonly groups?: readonly (readonly HeadCell[])[];
  readonly rows: readonly TableRow[];
  /** Type size in points; 9 where nothing is said, 6 at least. */
  readonly size?: number;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right' | 'center';
  /** Of the page's width, beside the other columns' shares. */
  readonly share: number;
}

export interface HeadCell {
  readonly text: string;
  readonly columns?: number;
}

export type TableRow =
  | { readonly kind: 'row' | 'sum'; readonly cells: readonly string[] }
  /** One line across all columns that names what follows. */
  | { readonly kind: 'section'; readonly text: string };

export interface Qr {
  readonly kind: 'qr';
  /** At most 1,500 bytes. */
  readonly text: string;
  /** Millimetres of a side, light margin included. At 0.5 mm a square, which telephones read well, 30 mm carry 150 bytes and 60 mm 900. */
  readonly side: number;
  /** What it holds and how to check it, in words beside it. */
  readonly caption: string;
}

/** Room for handwriting, never torn between two pages. */
export interface Signatures {
  readonly kind: 'signatures';
  /** Place and date, above. */
  readonly place: string;
  readonly people: readonly { readonly role: string; readonly name?: string }[];
}

/** What follows begins on a new page. */
export interface Break {
  readonly kind: 'break';
}
