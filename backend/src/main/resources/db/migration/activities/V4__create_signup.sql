-- Never deleted. The unique key lets a person have one live signup for an activity, however often it was given back.
create table signup (
  id           bigint       not null primary key,
  community_id bigint       null,
  activity_id  bigint       not null,
  person_id    bigint       not null,
  status       varchar(20)  not null,
  party        int          not null,
  created_at   timestamp(3) not null,
  version      int          not null,
  live         tinyint generated always as
    (case when status in ('EXPIRED', 'DECLINED', 'CANCELLED_SELF', 'CANCELLED_STAFF') then null else 1 end) stored,
  unique key signup_one_live (activity_id, person_id, live),
  key signup_person (person_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
