-- News for everybody who has signed up for an activity, told page by page; a row stays so that nobody is told twice.
create table fan_out (
  id          bigint       not null primary key,
  activity_id bigint       not null,
  news        varchar(40)  not null,
  dedupe_key  varchar(100) character set ascii collate ascii_bin not null,
  told_up_to  bigint       not null comment 'the last person who was told',
  due_at      timestamp(3) not null,
  created_at  timestamp(3) not null,
  done_at     timestamp(3) null,
  unique key fan_out_once (dedupe_key),
  key fan_out_due (done_at, due_at),
  key fan_out_created_at (created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
