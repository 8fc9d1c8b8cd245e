-- A single name stands under surname, without a forename.
alter table person alter column forename drop not null;
alter table referral_person alter column forename drop not null;

-- Names are compared in Latin letters, and one letter of another script may become several of these.
alter table person alter column surname_key set data type varchar(400);
alter table person alter column forename_key set data type varchar(400);
