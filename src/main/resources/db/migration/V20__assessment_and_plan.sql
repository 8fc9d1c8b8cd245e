create table assessment (
    case_reference varchar(20) not null primary key,
    started_on     date        not null,
    visited_on     date,
    assessed_on    date,
    family_agrees  boolean,
    shared_on      date
);

create table assessment_part (
    case_reference varchar(20) not null references assessment (case_reference),
    agency         varchar(40) not null,
    state          varchar(20) not null check (state in ('asked', 'chased', 'answered', 'missing', 'not-shared')),
    asked_on       date        not null,
    chased_on      date,
    ended_on       date,
    known          boolean,
    involved_now   boolean,
    summary        text,
    worker         text,
    primary key (case_reference, agency)
);

-- Who says that a family has a need: the assessment itself, or one agency by its code.
create table case_need (
    case_reference varchar(20) not null,
    need           varchar(40) not null,
    source         varchar(40) not null,
    since          date        not null,
    primary key (case_reference, need, source)
);

create table lead_offer (
    id             varchar(36) not null primary key,
    case_reference varchar(20) not null,
    offered_to     varchar(64) not null,
    answer         varchar(20) not null check (answer in ('accepted', 'declined', 'appointed')),
    answered_on    date        not null,
    reason         varchar(40)
);

create index lead_offer_case on lead_offer (case_reference);

create table plan (
    case_reference varchar(20) not null,
    version        integer     not null,
    agreed_on      date        not null,
    review_due_on  date        not null,
    completed_on   date,
    primary key (case_reference, version)
);

create table plan_goal (
    case_reference varchar(20) not null,
    version        integer     not null,
    line           integer     not null,
    need           varchar(40) not null,
    goal           text        not null,
    family_words   text,
    primary key (case_reference, version, line),
    foreign key (case_reference, version) references plan (case_reference, version)
);

create table plan_action (
    id             varchar(36) not null primary key,
    case_reference varchar(20) not null,
    version        integer     not null,
    line           integer     not null,
    need           varchar(40) not null,
    action         text        not null,
    agency         varchar(40) not null,
    owner          text,
    due_on         date        not null,
    cost           numeric(12, 2) check (cost >= 0),
    state          varchar(20) not null
        check (state in ('agreed', 'running', 'done', 'not-done', 'stopped', 'not-shared')),
    ended_on       date,
    result         varchar(20),
    what_happened  text,
    unique (case_reference, version, line),
    foreign key (case_reference, version) references plan (case_reference, version)
);

create table plan_review (
    case_reference varchar(20) not null,
    version        integer     not null,
    line           integer     not null,
    held_on        date        not null,
    progress       varchar(10) not null,
    attended       varchar(200),
    notes          text,
    plan_complete  boolean     not null,
    next_due_on    date,
    primary key (case_reference, version, line),
    foreign key (case_reference, version) references plan (case_reference, version)
);
