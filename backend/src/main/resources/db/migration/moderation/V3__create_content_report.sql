create table content_report (
  content_id  bigint       not null comment 'id of the row in content',
  person_id   bigint       not null,
  reason      varchar(20)  not null,
  text        varchar(200) null,
  reported_at timestamp(3) not null,
  primary key (content_id, person_id),
  key content_report_person (person_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
