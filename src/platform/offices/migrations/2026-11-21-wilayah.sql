-- Areas by tree: the law's own tree ('dasar') and the tree that an election was held on ('kpu-2024').
create table offices_pohon (
  pohon text collate "C" primary key,
  sumber text not null,
  lisensi text not null,
  jumlah int not null,
  dimuat timestamptz not null default now()
);

create table offices_wilayah (
  pohon text collate "C" not null,
  kode text collate "C" not null,
  nama text not null,
  tingkat smallint not null check (tingkat between 0 and 4),
  induk text collate "C",
  -- Key of the own name, and the keys of the areas above in one line.
  cari text collate "C" not null,
  atas text collate "C" not null,
  primary key (pohon, kode)
);

create index offices_wilayah_anak on offices_wilayah (pohon, induk, kode);

-- Names that begin with what was typed, level by level; then any word of the name.
create index offices_wilayah_nama on offices_wilayah (pohon, tingkat, cari, kode);

create index offices_wilayah_kata on offices_wilayah using gin (array_to_tsvector(string_to_array(cari, ' ')))
  with (fastupdate = off);

create table offices_kantor (
  kode text collate "C" primary key,
  nama text not null,
  induk text collate "C",
  zona text not null check (zona in ('WIB', 'WITA', 'WIT')),
  cari text collate "C" not null,
  alamat text,
  situs text,
  telepon text,
  surel text,
  jam text,
  -- Where the facts of address and contact come from, and how sure they are (H, M, L).
  sumber text,
  keyakinan text check (keyakinan in ('H', 'M', 'L')),
  check (sumber is not null or (alamat is null and situs is null and telepon is null and surel is null and jam is null))
);

create index offices_kantor_induk on offices_kantor (induk, kode);

-- Ready drawings: one map of the nation by province ('0') and one of each province by regency (its code).
create table offices_batas (
  peta text collate "C" not null,
  kode text collate "C" not null,
  lebar int not null,
  tinggi int not null,
  d text not null,
  sumber text not null,
  dimuat timestamptz not null default clock_timestamp(),
  primary key (peta, kode)
);
