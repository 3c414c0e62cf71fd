-- Duplicate cases. isi: the case as it stands (its steps beside it add up to it); pemutus: the office that stands over
-- all sides; penjaga: guards that fired; nama_tanggal_sama: would "equal name, equal birth date" have named the pair;
-- urut: number of steps.
create table sidalih_ganda (
  id uuid primary key,
  no bigint generated always as identity unique,
  paket text not null,
  pemutus text not null,
  asal text not null,
  p double precision,
  pita text not null,
  penjaga text not null default '',
  nama_tanggal_sama boolean not null,
  keadaan text not null,
  hasil text,
  isi jsonb not null,
  urut int not null default 0,
  dibuka timestamptz not null,
  diubah timestamptz not null
);

create index sidalih_ganda_kerja on sidalih_ganda (keadaan, diubah);

-- The records of a case. kelompok_usia, jk, asal_nama: groups for the fairness report, nothing finer.
create table sidalih_ganda_sisi (
  kasus uuid not null references sidalih_ganda (id),
  ke int not null,
  daftar text not null,
  pemilih uuid not null,
  desa text not null,
  tps text not null,
  jk text not null,
  kelompok_usia text not null,
  asal_nama text not null,
  nasib text not null,
  lapor boolean not null default false,
  akhir date,
  banding text,
  primary key (kasus, ke)
);

create index sidalih_ganda_sisi_desa on sidalih_ganda_sisi (desa, kasus);
create index sidalih_ganda_sisi_pemilih on sidalih_ganda_sisi (pemilih);

-- Every step, insert only. isi: what was said with it.
create table sidalih_ganda_langkah (
  kasus uuid not null references sidalih_ganda (id),
  urut int not null,
  peristiwa jsonb not null,
  isi jsonb not null,
  akun text not null,
  peran text not null,
  node text not null,
  pada timestamptz not null,
  primary key (kasus, urut)
);

create function sidalih_ganda_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what was written is never changed', tg_table_name;
end
$$;

create trigger sidalih_ganda_langkah_tetap before update or delete on sidalih_ganda_langkah for each row execute function sidalih_ganda_tetap();

-- Pairs that were found to be two persons, by record and by keyed fingerprint of both persons (later lists have other
-- record ids): never proposed again.
create table sidalih_ganda_beda (
  a uuid not null,
  b uuid not null,
  sidik bytea not null,
  kasus uuid not null references sidalih_ganda (id),
  pada timestamptz not null,
  primary key (a, b)
);

create index sidalih_ganda_beda_sidik on sidalih_ganda_beda (sidik);

-- Searches by the matcher: one row a list or pair of lists, so that a search that was cut off goes on where it stopped.
create table sidalih_ganda_cari (
  id uuid not null,
  ke int not null,
  daftar_a text not null,
  daftar_b text not null,
  diminta timestamptz not null,
  oleh text not null,
  peran text not null,
  node text not null,
  selesai timestamptz,
  rekam int not null default 0,
  dugaan int not null default 0,
  primary key (id, ke)
);

create index sidalih_ganda_cari_belum on sidalih_ganda_cari (diminta, ke) where selesai is null;

alter table sidalih_dugaan add column pita text;
alter table sidalih_dugaan add column penjaga text not null default '';

-- Of the last search of each list: how often each band fires in a group, and whom "equal name, equal birth date" would
-- hit. golongan 'semua' holds the list itself: pairs by band, pairs of that rule, those of them without a proposal.
create table sidalih_ganda_adil (
  daftar text not null,
  golongan text not null,
  nilai text not null,
  rekaman int not null,
  usul int not null,
  tinjau int not null,
  nama_tanggal int not null,
  tanpa_usul int not null default 0,
  pada timestamptz not null,
  primary key (daftar, golongan, nilai)
);
