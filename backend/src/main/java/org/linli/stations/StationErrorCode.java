package org.linli.stations;

/** Rules of stations. */
public enum StationErrorCode {
    /** There is no such station, room or service, or not one that the viewer runs. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** One of the pictures is not there, or not the viewer's. */
    PICTURE_NOT_FOUND,
    /** Another station has this code. */
    CODE_TAKEN,
    /** The viewer's appointments do not reach as far as what it would change. */
    NOT_ALLOWED
}
