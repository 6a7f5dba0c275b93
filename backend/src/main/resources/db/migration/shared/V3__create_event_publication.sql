-- The outbox of Spring Modulith 2.1; the names in capitals are the library's.
create table EVENT_PUBLICATION (
  ID                     varchar(36)   not null primary key,
  LISTENER_ID            varchar(512)  not null,
  EVENT_TYPE             varchar(512)  not null,
  SERIALIZED_EVENT       varchar(4000) not null,
  PUBLICATION_DATE       timestamp(6)  not null,
  COMPLETION_DATE        timestamp(6)  null default null,
  STATUS                 varchar(20),
  COMPLETION_ATTEMPTS    int,
  LAST_RESUBMISSION_DATE timestamp(6)  null default null,
  key EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
