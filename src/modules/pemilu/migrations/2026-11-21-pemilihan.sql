-- The state of each election that rule packs describe: which tree it stands on, and whether its data are simulated.
create table pemilu_pemilihan (
  slug text collate "C" primary key,
  pohon text collate "C" not null,
  simulasi boolean not null default false,
  -- Grows with every change of tree, stations or simulation.
  versi bigint not null default 0
);

-- How many stations a kel/desa (abroad: a group) has, and which numbers.
create table pemilu_tps (
  pemilu text collate "C" not null references pemilu_pemilihan (slug),
  kode text collate "C" not null check (length(kode) = 10),
  -- Regular numbers run from 1 to here.
  reguler int not null check (reguler >= 0),
  -- Numbers of lokasi khusus, 901 and up.
  khusus_awal int,
  khusus_akhir int,
  -- Learnt from result files: exactly the numbers seen; null where the tree gives ranges.
  nomor int[],
  jumlah int not null check (jumlah > 0),
  sumber text not null check (sumber in ('pohon', 'berkas', 'simulasi')),
  check ((khusus_awal is null) = (khusus_akhir is null) and khusus_awal <= khusus_akhir),
  primary key (pemilu, kode)
);
