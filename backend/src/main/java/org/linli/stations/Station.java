package org.linli.stations;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that serves residents. Coordinates are degrees in the datum GCJ-02.
 *
 * @param organisationId the node that runs it
 * @param partner whose place it is; null when it is the node's own
 * @param code stands in the address of its door sign; null when it has none
 * @param stepFree whether a wheelchair gets in and around; null when not known
 * @param facilityNames with commas between
 * @param pictureIds with commas between
 */
public record Station(
        long id,
        long organisationId,
        StationKind kind,
        StationLevel level,
        String name,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String phone,
        @Nullable String partner,
        @Nullable String code,
        @Nullable Boolean stepFree,
        String facilityNames,
        String pictureIds) {

    List<StationFacility> facilities() {
        return facilityNames.isEmpty()
                ? List.of()
                : Arrays.stream(facilityNames.split(","))
                        .map(StationFacility::valueOf)
                        .sorted()
                        .toList();
    }

    List<Long> pictures() {
        return pictureIds.isEmpty()
                ? List.of()
                : Arrays.stream(pictureIds.split(",")).map(Long::valueOf).toList();
    }

    /** Where it is; null when not known. */
    public @Nullable Position position() {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
