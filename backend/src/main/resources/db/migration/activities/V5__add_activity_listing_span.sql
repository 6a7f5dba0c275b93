-- How long an activity lasts, in classes, see ActivitySpan. What goes on at an instant is then found near that instant:
-- those of at most four hours began in the last four hours, and so on.
alter table activity_listing
  add column span tinyint generated always as
    (case when ends_at <= starts_at + interval 4 hour then 0
          when ends_at <= starts_at + interval 1 day then 1
          when ends_at <= starts_at + interval 7 day then 2
          else 3 end) stored,
  add key activity_listing_span (organisation_id, span, starts_at, activity_id, ends_at);
