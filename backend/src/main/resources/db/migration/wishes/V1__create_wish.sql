-- Never deleted. The counters of parts and the status that follows from them change by one guarded statement.
create table wish (
  id              bigint       not null primary key,
  community_id    bigint       not null,
  organisation_id bigint       not null comment 'the grid that the wisher lives in, or her community',
  path            varchar(200) character set utf8mb4 collate utf8mb4_0900_bin not null comment 'of the node',
  author_id       bigint       not null,
  written_by      bigint       not null comment 'the author, or who acts for her',
  request_id      varchar(64)  character set ascii collate ascii_bin null comment 'so that a repeat after a crash finds it',
  title           varchar(30)  not null,
  why             varchar(500) not null,
  category        varchar(20)  not null,
  kind            varchar(20)  not null,
  value_yuan      int          null comment 'of one part',
  status          varchar(20)  not null,
  parts_asked     int          not null,
  parts_taken     int          not null default 0,
  parts_delivered int          not null default 0 comment 'that wait for the wisher',
  parts_confirmed int          not null default 0,
  parts_disputed  int          not null default 0,
  wanted_by       date         null,
  delivery        varchar(20)  not null,
  station_id      bigint       null,
  beneficiary     varchar(20)  not null,
  pseudonym       varchar(20)  null,
  picture_ids     varchar(200) character set ascii collate ascii_bin not null comment 'with commas between them',
  content_state   varchar(20)  null comment 'null while it is a draft',
  content_hash    char(64)     character set ascii collate ascii_bin null,
  reason          varchar(200) null,
  thanks          varchar(300) null,
  thanks_shown    boolean      not null default false,
  thanks_state    varchar(20)  null,
  thanks_hash     char(64)     character set ascii collate ascii_bin null,
  thanked_at      timestamp(3) null,
  opened_at       timestamp(3) null,
  fulfilled_at    timestamp(3) null,
  expires_at      timestamp(3) null,
  shelf           varchar(20)  null,
  shelf_position  bigint       null,
  created_at      timestamp(3) not null,
  version         int          not null,
  unique key wish_request (author_id, request_id),
  key wish_author (author_id, id),
  key wish_station (station_id),
  key wish_expires_at (status, expires_at),
  constraint wish_parts_add_up check (
    parts_taken between 0 and parts_asked
    and parts_delivered >= 0 and parts_confirmed >= 0 and parts_disputed >= 0
    and parts_delivered + parts_confirmed + parts_disputed <= parts_taken)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Never deleted. The unique key lets a person, or an organisation, have one live claim of a wish.
create table wish_claim (
  id              bigint       not null primary key,
  community_id    bigint       not null,
  wish_id         bigint       not null,
  person_id       bigint       not null comment 'who has claimed, for herself or for an organisation',
  organisation_id bigint       null,
  claimer_id      bigint       not null comment 'the organisation, or the person',
  parts           int          not null,
  state           varchar(20)  not null,
  due_at          timestamp(3) not null,
  extension       varchar(20)  not null,
  note            varchar(500) null,
  picture_ids     varchar(200) character set ascii collate ascii_bin not null default '',
  proof_state     varchar(20)  null,
  proof_hash      char(64)     character set ascii collate ascii_bin null,
  claimed_at      timestamp(3) not null,
  reminded_at     timestamp(3) null,
  delivered_at    timestamp(3) null,
  silent_at       timestamp(3) null comment 'from when on staff asks the wisher',
  asked_at        timestamp(3) null comment 'when it came onto the list of staff who asks',
  confirmed_at    timestamp(3) null,
  version         int          not null,
  live            tinyint generated always as
    (case when state in ('GIVEN_UP', 'LATE', 'ANNULLED') then null else 1 end) stored,
  unique key wish_claim_one_live (wish_id, claimer_id, live),
  key wish_claim_wish (wish_id, id),
  key wish_claim_person (person_id, id),
  key wish_claim_organisation (organisation_id, id),
  key wish_claim_due_at (state, due_at),
  key wish_claim_silent_at (state, silent_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- How many claims of a person's wait to be delivered; locked after the wish.
create table wish_claimer (
  person_id bigint not null primary key,
  open      int    not null,
  constraint wish_claimer_open check (open >= 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- What has happened. Never deleted.
create table wish_step (
  id         bigint       not null primary key,
  wish_id    bigint       not null,
  claim_id   bigint       null,
  kind       varchar(20)  not null,
  actor_id   bigint       not null comment '0 for the server by itself',
  by_staff   boolean      not null,
  parts      int          not null,
  reason     varchar(200) null,
  at         timestamp(3) not null,
  key wish_step_wish (wish_id, id),
  key wish_step_actor (actor_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- One row for each node from the top down to the wish's own, and one for organisation 0, which stands for all: so each
-- list is one range of a key.
create table wish_listing (
  organisation_id bigint      not null,
  shelf           varchar(20) not null,
  position        bigint      not null comment 'grows with the time when it was put there',
  wish_id         bigint      not null,
  category        varchar(20) not null,
  kind            varchar(20) not null,
  station_id      bigint      null,
  primary key (organisation_id, shelf, position),
  key wish_listing_category_kind (organisation_id, shelf, category, kind, position),
  key wish_listing_category (organisation_id, shelf, category, position),
  key wish_listing_kind (organisation_id, shelf, kind, position),
  key wish_listing_station (organisation_id, shelf, station_id, position),
  key wish_listing_wish (wish_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
