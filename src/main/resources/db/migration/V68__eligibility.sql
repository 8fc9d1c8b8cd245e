-- What the scheme's table said of a family that was referred, each time that it was asked.
create table eligibility (
    case_reference varchar(20) not null references family_case (reference),
    number         integer     not null,
    decided_on     date        not null,
    -- The very version of the table, null of what was decided before this was kept.
    decision       varchar(64),
    -- Null where facts were missing.
    eligible       boolean,
    route          varchar(40),
    criteria_met   integer,
    decided_by     varchar(64),
    primary key (case_reference, number)
);

create table eligibility_reason (
    case_reference varchar(20)   not null,
    number         integer       not null,
    place          integer       not null,
    reason         varchar(4000) not null,
    primary key (case_reference, number, place),
    foreign key (case_reference, number) references eligibility (case_reference, number)
);

-- Whoever was attached was found eligible, and attached on the same day.
insert into eligibility (case_reference, number, decided_on, eligible)
select reference, 1, attached_on, true from family_case where attached_on is not null;
