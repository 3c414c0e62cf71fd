-- Where a common word stands, by the order of publication: one bit a row, 16,384 rows a block, so that words that stand nearly
-- everywhere are laid over each other without reading a row. "jenis:arsip", "kantor:6472", "kelas:DITOLAK" and "tahun:2026"
-- stand beside the words for what a list is narrowed by: no word holds a colon. Rare words have no row here, the index of
-- words finds them.
create table ppid_letak (
  kata text collate "C" not null,
  blok int not null,
  peta bit(16384) not null,
  primary key (kata, blok)
);

-- Laid beside its word: a map that hardly can be packed is still read with one look.
alter table ppid_letak alter column peta set storage main;

insert into ppid_letak (kata, blok, peta)
select kata, (urut / 16384)::int, bit_or(set_bit(repeat('0', 16384)::bit(16384), (urut % 16384)::int, 1))
from (
  select unnest(array['jenis:' || jenis, 'kantor:' || kantor, 'kelas:' || kelas, 'tahun:' || tahun]) as kata, urut from ppid_pustaka
  union all
  select k.kata, p.urut from ppid_pustaka p, unnest(p.cari) w join ppid_kata k on k.kata = w.lexeme and k.n > 3000
) as a
group by 1, 2;

-- A word that stands nowhere any more is forgotten: it may be what somebody took back.
delete from ppid_kata where n = 0 and kata <> '';

drop index ppid_pustaka_kantor;
drop index ppid_pustaka_tahun;
drop index ppid_pustaka_kelas;
