-- Notices that go out once, whichever server is first: the list of a day, the needs of tomorrow, "two ahead" (layanan.md 8).
-- kunci: office and day, or visit; nothing of a person.
create table layanan_kabar_sekali (
  kunci text primary key,
  pada timestamptz not null
);
