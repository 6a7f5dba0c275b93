-- Never deleted. The unique key lets a person belong to one household at a time.
create table membership (
  id           bigint       not null primary key,
  community_id bigint       null,
  household_id bigint       not null,
  person_id    bigint       null comment 'null for a family member without a phone',
  dependant_id bigint       null,
  relation     varchar(20)  not null,
  head         boolean      not null,
  until        timestamp(3) null comment 'null for a family member without a phone: as long as the household lasts',
  created_at   timestamp(3) not null,
  ended_at     timestamp(3) null,
  version      int          not null,
  live         tinyint generated always as (case when ended_at is null then 1 else null end) stored,
  unique key membership_one_live (person_id, live),
  unique key membership_dependant (dependant_id),
  key membership_household (household_id, live, id),
  key membership_until (live, until)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
