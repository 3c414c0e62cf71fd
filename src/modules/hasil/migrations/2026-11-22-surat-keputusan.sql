-- Decrees that fix a result (UU 7/2017 Pasal 413, 416), the last layer of it. Instants are whole seconds since 1970 UTC.
-- Nothing here is ever changed: a draft is written once, steps are added to it, a decree in force gets a successor.
create table hasil_keputusan_naskah (
  id uuid primary key,
  kontes smallint not null references hasil_kontes (no),
  -- The node whose decree it is, 0 the nation.
  kode bigint not null,
  prov smallint not null,
  nomor integer not null check (nomor between 1 and 99999),
  tahun smallint not null,
  -- As typed from the signed paper (keputusan/draft.ts).
  isi jsonb not null,
  -- The signed file; its bytes lie among the kept files under this name.
  pdf_sha256 text not null,
  pdf_ukuran integer not null,
  pada bigint not null,
  akun text not null,
  peran text not null,
  simpul bigint not null
);

create index hasil_keputusan_naskah_tempat on hasil_keputusan_naskah (kontes, prov, kode);

create table hasil_keputusan_langkah (
  naskah uuid not null references hasil_keputusan_naskah (id),
  urut smallint not null,
  langkah text not null check (langkah in ('USUL', 'BATAL', 'SETUJU')),
  alasan text,
  pada bigint not null,
  akun text not null,
  peran text not null,
  simpul bigint not null,
  primary key (naskah, urut)
);

-- What is or was in force: the highest version of a place is, all others were.
create table hasil_keputusan (
  naskah uuid primary key references hasil_keputusan_naskah (id),
  kontes smallint not null references hasil_kontes (no),
  kode bigint not null,
  prov smallint not null,
  versi smallint not null,
  nomor integer not null,
  tahun smallint not null,
  -- Canonical JSON (RFC 8785): the bytes whose hash stands in the public log.
  isi text not null,
  sha256 text not null,
  pdf_sha256 text not null,
  pdf_ukuran integer not null,
  -- When two persons had recorded it here, not the date on the paper.
  berlaku bigint not null,
  unique (kontes, kode, versi),
  unique (kontes, kode, tahun, nomor)
);

create trigger hasil_keputusan_naskah_tetap before update or delete or truncate on hasil_keputusan_naskah
  for each statement execute function hasil_rapat_tetap();

create trigger hasil_keputusan_langkah_tetap before update or delete or truncate on hasil_keputusan_langkah
  for each statement execute function hasil_rapat_tetap();

create trigger hasil_keputusan_tetap before update or delete or truncate on hasil_keputusan
  for each statement execute function hasil_rapat_tetap();
