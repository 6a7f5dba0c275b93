package org.linli.wishes.finding;

import org.linli.stations.Station;
import org.linli.wishes.shown.ShownWish;

/** An open wish, the station where it is handed over, and how far that is. */
record NearbyWish(ShownWish wish, Station station, int metres) {}
