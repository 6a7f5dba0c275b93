-- What is done on one server of all, and when next; kept by db-scheduler, whose names the columns have.
create table scheduled_task (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob         null,
  execution_time       timestamp(6) not null,
  picked               boolean      not null,
  picked_by            varchar(50)  null,
  last_success         timestamp(6) null,
  last_failure         timestamp(6) null,
  consecutive_failures int          null,
  last_heartbeat       timestamp(6) null,
  version              bigint       not null,
  priority             smallint     null,
  primary key (task_name, task_instance),
  key scheduled_task_execution_time (execution_time),
  key scheduled_task_last_heartbeat (last_heartbeat)
) default character set utf8mb4 collate utf8mb4_0900_bin;
