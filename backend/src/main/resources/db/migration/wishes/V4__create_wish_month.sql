-- What has happened at a node and under it in a month. Kept by events, never counted from wishes on request.
create table wish_month (
  organisation_id bigint not null,
  month           date   not null comment 'its first day, by the clock of Asia/Shanghai',
  opened          int    not null,
  fulfilled       int    not null,
  released        int    not null,
  primary key (organisation_id, month)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- Of the wishes fulfilled in a month, how many took so many days: what a median is read from.
create table wish_month_days (
  organisation_id bigint not null,
  month           date   not null,
  days            int    not null comment 'whole ones from first shown to all confirmed',
  wishes          int    not null,
  primary key (organisation_id, month, days)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

-- What was counted: events are delivered again, and each counts once.
create table wish_counted (
  kind       varchar(20) not null,
  subject_id bigint      not null comment 'the wish, or the claim that was released',
  primary key (kind, subject_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
