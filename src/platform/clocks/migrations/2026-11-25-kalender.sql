-- Which open clocks and late verdicts did another calendar judge? Asked every minute, and nearly always there is none: two
-- ranges of an index, however many clocks were closed over the years.
drop index clocks_jam_lewat;
create index clocks_jam_kalender on clocks_jam (kalender) where keadaan in ('BERJALAN', 'JEDA');
create index clocks_jam_lewat on clocks_jam (kalender) where hasil = 'lewat';
