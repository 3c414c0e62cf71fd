-- Years that deadlines reach and that have no calendar: each is a piece of work, open until the calendar is entered.
create table tenggat_tahun_kosong (
  tahun integer primary key,
  dibuka timestamptz not null,
  ditutup timestamptz
);
