-- The open case with which the family of a referral was recognised, so that the work goes on there.
alter table referral add column joined_case varchar(20) references family_case (reference);
create index referral_joined_case on referral (joined_case);

-- A referral of a family with which somebody works already, until those who do have read it.
create table further_referral (
    referral_case  varchar(20)              not null primary key references family_case (reference),
    case_reference varchar(20)              not null references family_case (reference),
    immediate      boolean                  not null,
    added_at       timestamp with time zone not null,
    read_on        date,
    read_by        varchar(64),
    what_is_new    varchar(10000),
    what_changes   varchar(20),
    constraint further_referral_change check (what_changes in ('nothing', 'need', 'danger'))
);

create index further_referral_case on further_referral (case_reference);
