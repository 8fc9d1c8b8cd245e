-- What a concern was raised about, as it was typed, when it was no open case of the council.
alter table safeguarding_concern add column named varchar(200);
