-- With the coordinates in the indexes, only the stations that are told are read themselves.
alter table station
  drop key station_cell,
  drop key station_block,
  add key station_cell (latitude_cell, longitude_cell, latitude, longitude),
  add key station_block (latitude_block, longitude_block, latitude, longitude);
