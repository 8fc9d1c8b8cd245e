-- A claim moves on only from what was read of it: of two at the same moment one moves it.
alter table claim add column version integer default 0 not null;

-- Through whose hands a claim went since it was last begun: who had theirs in it approves nothing of it.
create table claim_hand (
    claim_id varchar(36) not null references claim (id),
    -- How far the claim had come when they did it.
    state    varchar(20) not null,
    step     varchar(255) not null,
    person   varchar(64) not null,
    primary key (claim_id, state, step, person)
);
insert into claim_hand (claim_id, state, step, person)
select id, 'prepared', 'checkClaim', checked_by from claim where checked_by is not null and state <> 'not-signed';
insert into claim_hand (claim_id, state, step, person)
select id, 'checked', 'signOffClaim', signed_by from claim where signed_by is not null and state <> 'not-signed';
alter table claim drop column checked_by;
alter table claim drop column signed_by;
