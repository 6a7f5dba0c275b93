-- People to be called, because what they were told is urgent and did not reach them.
create table phone_call (
  id              bigint       not null primary key,
  community_id    bigint       null,
  person_id       bigint       not null,
  notification_id bigint       not null,
  organisation_id bigint       not null comment 'her building, or the nearest node that is known',
  building_id     bigint       null,
  path            varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  reason          varchar(20)  not null comment 'why she was not reached',
  state           varchar(20)  not null,
  attempts        int          not null comment 'how often nobody answered',
  since           timestamp(3) not null,
  live            tinyint generated always as (case when state = 'OPEN' then 1 else null end) stored,
  unique key phone_call_notification (notification_id),
  key phone_call_live (live, path, id),
  key phone_call_person (person_id, live),
  key phone_call_since (since)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
