-- Pictures that WeChat looks at. The result may come before the content is stored, so either may make the row.
create table picture_check (
  trace_id   varchar(64)  character set ascii collate ascii_bin not null primary key,
  content_id bigint       null comment 'id of the row in content; null until it is stored',
  result     varchar(20)  null comment 'null until WeChat has said it',
  deadline   timestamp(3) not null,
  key picture_check_content (content_id),
  key picture_check_deadline (result, deadline)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
