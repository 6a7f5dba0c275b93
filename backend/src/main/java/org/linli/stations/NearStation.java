package org.linli.stations;

/** A station and how far it is from where somebody looks for one. */
public record NearStation(Station station, int metres) {}
