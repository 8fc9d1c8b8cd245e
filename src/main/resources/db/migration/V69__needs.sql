-- What the referrer ticked as what the family needs help with.
create table referral_need (
    council  varchar(40) not null,
    referral varchar(40) not null,
    need     varchar(40) not null,
    primary key (council, referral, need),
    foreign key (council, referral) references referral (council, referral)
);

-- A plan takes up what was seen when it was drafted. Of what came up before, nobody knows: the team sees it once more.
update added_need set unseen = true where taken_up_on is null
    and case_reference in (select reference from family_case where step = 'family-plan');
