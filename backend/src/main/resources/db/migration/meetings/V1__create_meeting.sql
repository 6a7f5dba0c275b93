create table meeting (
  id              bigint       not null primary key,
  community_id    bigint       null comment 'null above communities',
  organisation_id bigint       not null,
  kind            varchar(30)  not null,
  title           varchar(60)  not null,
  place           varchar(60)  not null comment 'empty when it is a room',
  room_id         bigint       null,
  status          varchar(20)  not null,
  starts_at       datetime(3)  not null,
  ends_at         datetime(3)  not null,
  convener_id     bigint       not null,
  cancel_reason   varchar(100) null,
  opened_at       timestamp(3) null,
  closed_at       timestamp(3) null,
  created_at      timestamp(3) not null,
  version         int          not null,
  key meeting_organisation (organisation_id),
  constraint meeting_in_order check (starts_at < ends_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- One row for each node from the top down to the meeting's own: so each list is one range of a key.
create table meeting_listing (
  organisation_id bigint      not null,
  starts_at       datetime(3) not null,
  meeting_id      bigint      not null,
  kind            varchar(30) not null,
  internal        boolean     not null comment 'whether only staff and those invited see it',
  primary key (organisation_id, starts_at, meeting_id),
  key meeting_listing_kind (organisation_id, kind, starts_at, meeting_id),
  key meeting_listing_open (organisation_id, internal, starts_at, meeting_id),
  key meeting_listing_meeting (meeting_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

create table meeting_agenda_item (
  id         bigint       not null primary key,
  meeting_id bigint       not null,
  place      int          not null,
  text       varchar(200) not null,
  topic_id   bigint       null,
  unique key meeting_agenda_item_place (meeting_id, place)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Who counts when it is asked whether enough have come. Nobody is added once the meeting is open.
create table meeting_invitation (
  id         bigint       not null primary key,
  meeting_id bigint       not null,
  person_id  bigint       not null,
  starts_at  datetime(3)  not null comment 'as of the meeting, which is never moved',
  role       varchar(20)  null comment 'null for somebody whom the convener has named',
  reply      varchar(20)  null,
  replied_at timestamp(3) null,
  created_at timestamp(3) not null,
  unique key meeting_invitation_person (meeting_id, person_id),
  key meeting_invitation_list (meeting_id, id),
  key meeting_invitation_own (person_id, starts_at, meeting_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Never deleted. The unique key lets everybody be there once.
create table meeting_attendance (
  id         bigint       not null primary key,
  meeting_id bigint       not null,
  person_id  bigint       not null,
  invited    boolean      not null,
  way        varchar(20)  not null,
  marked_by  bigint       null comment 'who of the staff has marked her; null when she has scanned the code',
  at         timestamp(3) not null,
  unique key meeting_attendance_person (meeting_id, person_id),
  key meeting_attendance_list (meeting_id, id),
  key meeting_attendance_own (person_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Versions are never changed or deleted.
create table meeting_minutes (
  meeting_id  bigint       not null,
  revision    int          not null,
  text        text         not null,
  fingerprint char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of the text in UTF-8',
  written_by  bigint       not null,
  written_at  timestamp(3) not null,
  primary key (meeting_id, revision)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

create table meeting_decision (
  id             bigint       not null primary key,
  meeting_id     bigint       not null,
  agenda_item_id bigint       null,
  text           varchar(500) not null,
  passed         boolean      not null,
  hands_for      int          not null,
  hands_against  int          not null,
  abstained      int          not null,
  present        int          not null comment 'when it was decided',
  decided_at     timestamp(3) not null,
  key meeting_decision_meeting (meeting_id, id),
  constraint meeting_decision_adds_up check (
    hands_for >= 0 and hands_against >= 0 and abstained >= 0 and hands_for + hands_against + abstained <= present)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

create table meeting_task (
  id         bigint       not null primary key,
  meeting_id bigint       not null,
  text       varchar(200) not null,
  owner_id   bigint       not null,
  due_on     date         not null,
  done_at    timestamp(3) null,
  created_at timestamp(3) not null,
  key meeting_task_meeting (meeting_id, id),
  key meeting_task_owner (owner_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
