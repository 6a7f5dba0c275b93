-- The unique key lets a person have one open request.
create table join_request (
  id              bigint       not null primary key,
  community_id    bigint       null,
  organisation_id bigint       not null,
  path            varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  person_id       bigint       not null,
  door_sealed     varchar(280) character set ascii collate ascii_bin not null comment 'with the key of the person',
  state           varchar(20)  not null,
  reason          varchar(200) null,
  decided_by      bigint       null,
  expires_at      timestamp(3) not null,
  created_at      timestamp(3) not null,
  version         int          not null,
  live            tinyint generated always as (case when state = 'OPEN' then 1 else null end) stored,
  unique key join_request_one_live (person_id, live),
  key join_request_person (person_id, id),
  key join_request_expires_at (live, expires_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Open requests at each node at or above the one that was chosen, so that a page is one range of the key.
create table join_request_listing (
  organisation_id bigint not null,
  request_id      bigint not null,
  primary key (organisation_id, request_id),
  key join_request_listing_request (request_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
