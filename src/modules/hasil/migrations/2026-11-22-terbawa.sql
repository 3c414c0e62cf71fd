-- A confirmation may carry some cells of the form only, and must not vouch for the others: bit n stands for cell n.
alter table hasil_penegasan add column terbawa integer not null default 0;
update hasil_penegasan set terbawa = 2147483647 where bersel;
alter table hasil_penegasan drop column bersel;

-- hasil_angka.jenis has a fifth kind, MELENGKAPI: cells not read before, every figure that was there stands.
