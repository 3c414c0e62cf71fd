-- Where the front door sent people, by day: a number, never a visitor.
create table layanan_rute_hitung (
  hari date not null,
  tujuan text not null,
  jumlah int not null check (jumlah > 0),
  primary key (hari, tujuan)
);
-- When an officer last looked whether a place outside can still be reached as it is written here.
create table layanan_tujuan_periksa (
  tujuan text not null,
  tanggal date not null,
  akun text not null,
  pada timestamptz not null,
  primary key (tujuan, tanggal)
);
