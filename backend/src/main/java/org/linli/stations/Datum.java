package org.linli.stations;

/** Data of coordinates. */
public enum Datum {
    /** The one of maps in China 火星坐标. */
    GCJ02,
    /** The one of satellites. */
    WGS84
}
