-- A plenary held away from the centre. Instants are seconds since 1970 UTC.

-- On the laptop: what it was given for one kecamatan and one contest. One folder, one seed, one key, one count of acts.
create table hasil_bekal (
  satu boolean primary key default true check (satu),
  -- Head of the seed as the centre signed it, and that signature.
  kepala text not null,
  kunci text not null,
  tanda text not null,
  -- Version at the centre of each station's figures, by code: what the first form here is written over.
  dasar text not null,
  -- Whole only when all of it is in.
  siap boolean not null default false,
  -- Happenings that came with it.
  bawaan integer not null default 0,
  -- Count of the last act that a package carried.
  dikemas bigint not null default 0
);

-- At the centre: laptops whose packages are taken, by public key (Ed25519, base64url), each for one kecamatan until a time.
create table hasil_laptop (
  kunci text primary key,
  -- Follows from the key; stands beside forms as their device.
  id uuid not null unique,
  node bigint not null,
  nama text not null,
  didaftar bigint not null,
  sampai bigint not null,
  dicabut bigint
);

-- Packages as they were signed.
create table hasil_paket (
  sha256 text primary key,
  laptop uuid not null references hasil_laptop (id),
  kontes smallint not null references hasil_kontes (no),
  node bigint not null,
  bekal text not null,
  dari bigint not null,
  sampai bigint not null,
  -- The laptop's clock, and the centre's.
  dibuat bigint not null,
  diterima bigint not null,
  berkas text not null,
  tanda text not null
);

create index hasil_paket_tempat on hasil_paket (kontes, node, diterima);

-- Each act of a laptop once, under the laptop's own count.
create table hasil_paket_isi (
  laptop uuid not null references hasil_laptop (id),
  cacah bigint not null,
  uuid uuid not null,
  kontes smallint not null references hasil_kontes (no),
  -- C or RAPAT, and the area that it is about.
  jenis text not null check (jenis in ('C', 'RAPAT')),
  kode bigint not null,
  isi text not null,
  -- MENUNGGU an earlier count; DITERAPKAN; SAMA the centre said so already; FOTO photographs are awaited; BENTROK the
  -- centre says something else, both are kept.
  keadaan text not null default 'MENUNGGU' check (keadaan in ('MENUNGGU', 'DITERAPKAN', 'SAMA', 'FOTO', 'BENTROK')),
  sebab text,
  -- Version of the station after it.
  versi integer,
  diterima bigint not null,
  primary key (laptop, cacah),
  unique (laptop, uuid)
);

create index hasil_paket_isi_menunggu on hasil_paket_isi (laptop, cacah) where keadaan = 'MENUNGGU';

create trigger hasil_paket_tetap before update on hasil_paket
  for each statement execute function hasil_rapat_tetap();
