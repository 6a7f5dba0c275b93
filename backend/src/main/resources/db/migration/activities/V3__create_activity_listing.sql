-- One row for each node from the top down to the activity's own, and one for organisation 0, which stands for all:
-- so the list of any node is read in its order from one index. Drafts have no rows.
create table activity_listing (
  organisation_id bigint      not null,
  starts_at       datetime(3) not null,
  activity_id     bigint      not null,
  ends_at         datetime(3) not null,
  primary key (organisation_id, starts_at, activity_id),
  key activity_listing_activity (activity_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
