create table activity_tag (
  activity_id bigint      not null,
  tag         varchar(20) not null,
  primary key (activity_id, tag),
  key activity_tag_tag (tag, activity_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
