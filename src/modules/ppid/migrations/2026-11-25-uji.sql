-- Consequence tests (UU 14/2008 Pasal 19, PerKI 1/2021 Pasal 49): isi holds the sheet as typed; the columns beside it are what is asked by.
create table ppid_uji (
  id uuid primary key,
  nomor text unique,
  kantor text not null,
  pengusul text not null,
  keadaan text not null check (keadaan in ('DRAF', 'DIUJI', 'DITETAPKAN', 'BERLAKU', 'KEDALUWARSA', 'DICABUT', 'DIBUKA')),
  isi text not null,
  judul text not null,
  huruf text,
  lingkup text,
  sampai date,
  sk text,
  sk_hari date,
  pendapat text,
  penetap text,
  penyetuju text,
  akhir date,
  sebab text,
  rujukan_akhir text,
  dip text,
  -- Days before the end that were told last: 90, 30, 7.
  titik int,
  versi int not null default 1,
  dibuat timestamptz not null,
  diubah timestamptz not null
);
create index ppid_uji_kantor on ppid_uji (kantor, keadaan);
create index ppid_uji_pengusul on ppid_uji (pengusul, keadaan);
create index ppid_uji_sampai on ppid_uji (sampai) where keadaan = 'BERLAKU';
create index ppid_uji_diubah on ppid_uji (diubah);

-- Exact parts; kunci joins sheets that name the same part, wherever they were decided.
create table ppid_uji_butir (
  uji uuid not null references ppid_uji (id),
  no int not null check (no > 0),
  kunci text not null,
  primary key (uji, no)
);
create index ppid_uji_butir_kunci on ppid_uji_butir (kunci);

create table ppid_uji_langkah (
  uji uuid not null references ppid_uji (id),
  urut int not null,
  langkah text not null,
  akun text not null,
  peran text not null,
  node text not null,
  catatan text not null,
  pada timestamptz not null,
  primary key (uji, urut)
);

create function ppid_uji_langkah_tetap() returns trigger language plpgsql as $$
begin
  raise exception 'ppid_uji_langkah: a step is never changed';
end
$$;
create trigger ppid_uji_langkah_tetap before update or delete on ppid_uji_langkah
  for each row execute function ppid_uji_langkah_tetap();
