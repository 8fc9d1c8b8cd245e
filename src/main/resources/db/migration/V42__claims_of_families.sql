-- A family may have more than one case: nothing is claimed twice for the family, whichever case it is claimed under.
alter table claim add column family_id varchar(36);
update claim set family_id = (select c.family_id from family_case c where c.reference = claim.case_reference);
alter table claim alter column family_id set not null;
alter table claim alter column claimed_key set data type varchar(80);
update claim set claimed_key = family_id || ' ' || scheme where claimed_key is not null;

-- Who checks, who signs and who submits are three people.
alter table claim add column checked_by varchar(64);
alter table claim add column signed_by varchar(64);
