create table referral (
    council        varchar(40)              not null references council (code),
    referral       varchar(40)              not null,
    content_hash   varchar(64)              not null,
    case_reference varchar(20)              not null references family_case (reference),
    referred_by    varchar(200)             not null,
    taken_at       timestamp with time zone not null,
    primary key (council, referral)
);

create index referral_case on referral (case_reference);

-- What was received, as it was received; the person it is about may change later.
create table referral_person (
    council       varchar(40)  not null,
    referral      varchar(40)  not null,
    person        integer      not null,
    role          varchar(20)  not null,
    forename      varchar(100) not null,
    surname       varchar(100) not null,
    date_of_birth date,
    address_line  varchar(200),
    postcode      varchar(10),
    sex           varchar(1),
    upn           varchar(13),
    nino          varchar(9),
    agrees        boolean,
    concern       varchar(4000),
    person_id     varchar(36)  not null references person (id),
    primary key (council, referral, person),
    foreign key (council, referral) references referral (council, referral)
);

create index referral_person_person on referral_person (person_id);
