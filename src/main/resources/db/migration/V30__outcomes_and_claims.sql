create table safeguarding_concern (
    id                       varchar(36)              not null primary key,
    case_reference           varchar(20)              not null,
    concern                  varchar(10000)           not null,
    immediate                boolean                  not null,
    raised_by                varchar(64)              not null,
    raised_at                timestamp with time zone not null,
    social_care_contacted_on date,
    action_taken             varchar(30)
);
create index safeguarding_concern_case on safeguarding_concern (case_reference);

create table employment_review (
    case_reference varchar(20)  not null,
    number         integer      not null,
    held_on        date         not null,
    work_status    varchar(20)  not null,
    status_since   date,
    steps_done     varchar(500) not null,
    support_ended  boolean      not null,
    primary key (case_reference, number)
);

create table outcome_decision (
    case_reference varchar(20)  not null,
    number         integer      not null,
    decided_on     date         not null,
    result         varchar(60)  not null,
    reasons        varchar(4000) not null,
    work_goes_on   boolean      not null,
    confirmed_by   varchar(64),
    primary key (case_reference, number)
);

create table outcome_measure (
    case_reference varchar(20) not null,
    name           varchar(60) not null,
    recorded_on    date        not null,
    measure        varchar(40),
    recorded_by    varchar(64),
    primary key (case_reference, name, recorded_on)
);

create table claim (
    id                   varchar(36) not null primary key,
    case_reference       varchar(20) not null,
    scheme               varchar(20) not null,
    result               varchar(60) not null,
    state                varchar(20) not null,
    -- Case and scheme while the claim is paid or under way, and null once nothing came of it: nothing is claimed twice.
    claimed_key          varchar(50) unique,
    prepared_on          date        not null,
    submitted_on         date,
    submission_reference varchar(100),
    replied_on           date,
    amount_paid          numeric(12, 2),
    constraint claim_state check (
        state in ('prepared', 'checked', 'not-signed', 'signed-off', 'submitted', 'paid', 'refused', 'not-made')),
    constraint claim_bars_another check ((state in ('refused', 'not-made')) = (claimed_key is null))
);
create index claim_case on claim (case_reference);

create table claim_line (
    claim_id varchar(36) not null references claim (id),
    payment  varchar(60) not null,
    amount   numeric(12, 2),
    decision varchar(100) not null,
    primary key (claim_id, payment)
);

create table closure (
    case_reference     varchar(20) not null primary key,
    route              varchar(20) not null,
    proposed_on        date        not null,
    closed_on          date,
    sustain_due_on     date,
    sustain_checked_on date,
    sustained          boolean
);
