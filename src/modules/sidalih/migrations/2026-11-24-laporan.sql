-- Monthly counts for the public report: how often clear values were seen, data handed out, and the look-up asked.
create table sidalih_laporan (
  bulan text not null,
  jenis text not null,
  banyak bigint not null,
  primary key (bulan, jenis)
);
